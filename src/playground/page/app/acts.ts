import type { ActionAnswer } from '../../slack/schema.ts';
import type { SlackSnapshot } from '../../slack/state.ts';
import type { TeamsActionAnswer } from '../../teams/schema.ts';
import { type Deed, deedInSlack, deedInTeams } from '../guide/deed.ts';
import { sendAction } from '../live/play-api.ts';
import type { Page } from '../page-context.ts';

/** How people act on both platforms, with what the guide follows noted. */
export const actsOf = (
  slack: SlackSnapshot | null,
  add: (deed: Deed) => void,
): Pick<Page, 'actInSlack' | 'actInTeams'> => ({
  actInSlack: async (action) => {
    const answer = await sendAction<ActionAnswer>('slack', action);
    const deed = slack === null ? null : deedInSlack(action, slack);
    if (answer.ok && deed !== null) add(deed);
    return answer;
  },
  actInTeams: async (action, verb) => {
    const answer = await sendAction<TeamsActionAnswer>('teams', action);
    const deed = deedInTeams(action, verb);
    if (answer.ok && deed !== null) add(deed);
    return answer;
  },
});
