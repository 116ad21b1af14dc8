import { type PageApi, servePageApi } from '../wire/page-api.ts';
import type { FakeSlack } from './fake-slack.ts';
import { perform } from './perform.ts';
import { type ActionAnswer, playgroundAction } from './schema.ts';

const anotherForm: ActionAnswer = {
  ok: false,
  problem: 'invalid-action',
  message: 'The action has another form.',
};

/** The local Slack for the page: its snapshot, its stream, one `PlaygroundAction` at a time, its files. */
export function createPageApi(slack: FakeSlack): PageApi {
  return servePageApi({
    snapshot: slack.snapshot,
    subscribe: slack.subscribe,
    fileContent: slack.fileContent,
    async act(action) {
      const parsed = playgroundAction.safeParse(action);
      if (!parsed.success) return { isAction: false, answer: anotherForm };
      return { isAction: true, answer: await perform(slack, parsed.data) };
    },
  });
}
