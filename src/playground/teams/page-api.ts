import { type PageApi, servePageApi } from '../wire/page-api.ts';
import type { FakeTeams } from './fake-teams.ts';
import { perform } from './perform.ts';
import { type TeamsActionAnswer, teamsAction } from './schema.ts';

const anotherForm: TeamsActionAnswer = {
  ok: false,
  problem: 'invalid-action',
  message: 'The action has another form.',
};

/** The local Teams for the page: its snapshot, its stream, one `TeamsAction` at a time, and people's files. */
export function createTeamsPageApi(teams: FakeTeams): PageApi {
  return servePageApi({
    snapshot: teams.snapshot,
    subscribe: teams.subscribe,
    fileContent: teams.fileContent,
    async act(action) {
      const parsed = teamsAction.safeParse(action);
      if (!parsed.success) return { isAction: false, answer: anotherForm };
      return { isAction: true, answer: await perform(teams, parsed.data) };
    },
  });
}
