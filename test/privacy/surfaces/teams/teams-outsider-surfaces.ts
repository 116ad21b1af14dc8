import {
  extend,
  pressInTeams,
  seenBy,
  teamsSaidWith,
  waitInTeams,
  writeInTeams,
} from '../../../whole/support/teams/teams-acts.ts';
import { groupChatOf, teamOf, teamsSharedChannel } from '../../../whole/support/teams/teams-seed.ts';
import type { TeamsEncounter, TeamsSurface } from '../../support/teams/teams-stranger.ts';

const anything = '"AdaptiveCard"';

const turnedAway = async (e: TeamsEncounter) => {
  const line = await teamsSaidWith(e, anything);
  if (seenBy(line, e.who.id).includes('"continue"')) throw new Error('an outsider was shown the notice');
};

const mentionIn = async (e: TeamsEncounter, conversation: string) => {
  const after = e.whole.teams.messagesIn(conversation).length;
  await e.whole.teams.sendMessage({ user: e.who.id, conversation, text: `@Lytt ${e.who.says}` });
  await waitInTeams(e.whole, 'an answer to a mention', () =>
    e.whole.teams
      .messagesIn(conversation)
      .slice(after)
      .find(({ isBot }) => isBot),
  );
};

const shownSomething = (e: TeamsEncounter) =>
  waitInTeams(
    e.whole,
    'a dialog or a line',
    () => e.whole.teams.dialogOf(e.who.id) ?? e.whole.teams.noticeOf(e.who.id),
  );

/** People whom the bot turns away with one polite line. */
export const teamsOutsiderSurfaces: readonly TeamsSurface[] = [
  {
    name: 'a guest writes and is shown the notice, since only a roster would tell; Avbryt',
    who: 'guest',
    act: async (e) => {
      await writeInTeams(e, e.who.says);
      await teamsSaidWith(e, '"continue"');
      await pressInTeams(e, 'cancel');
    },
  },
  {
    name: 'a guest asks for their data and mentions the bot',
    who: 'guest',
    act: async (e) => {
      await writeInTeams(e, 'personvern innsyn');
      await teamsSaidWith(e, anything);
      await mentionIn(e, teamOf(e.who.tenant));
    },
  },
  {
    name: 'someone of a partner’s mentions the bot in a shared channel',
    who: 'partner',
    act: (e) => mentionIn(e, teamsSharedChannel),
  },
  {
    name: 'someone of a partner’s uses the message extension in a shared channel',
    who: 'partner',
    act: async (e) => {
      for (const command of ['giveFeedback', 'aboutPrivacy']) {
        await extend(e, command, teamsSharedChannel);
        await e.whole.teams.closeDialog({ user: e.who.id });
      }
    },
  },
  {
    name: 'someone of a tenant that may not use the bot writes, edits and deletes',
    who: 'forbidden',
    act: async (e) => {
      const { conversation, id } = await writeInTeams(e, e.who.says);
      await turnedAway(e);
      const place = { user: e.who.id, conversation, message: id };
      await e.whole.teams.editMessage({ ...place, text: `${e.who.says}!` });
      await e.whole.teams.deleteMessage(place);
    },
  },
  ...['/tilbakemelding', 'personvern slett', 'status', 'hjelp'].map(
    (text): TeamsSurface => ({
      name: `someone of a tenant that may not use the bot types ${text}`,
      who: 'forbidden',
      act: async (e) => {
        await writeInTeams(e, text);
        await turnedAway(e);
      },
    }),
  ),
  {
    name: 'someone of a tenant that may not use the bot uses the message extension and mentions it',
    who: 'forbidden',
    act: async (e) => {
      const conversation = groupChatOf(e.who.tenant);
      const { id } = await e.whole.teams.sendMessage({ user: e.who.id, conversation, text: e.who.says });
      for (const [command, message] of [
        ['giveFeedback'],
        ['sendAsFeedback', id],
        ['aboutPrivacy', id],
      ] as const) {
        await extend(e, command, conversation, message);
        await shownSomething(e);
        await e.whole.teams.closeDialog({ user: e.who.id });
      }
      await mentionIn(e, conversation);
      await mentionIn(e, teamOf(e.who.tenant));
    },
  },
];
