import { dialogWith, extend, submitInTeams, waitInTeams } from '../../../whole/support/teams/teams-acts.ts';
import { groupChatOf, teamOf } from '../../../whole/support/teams/teams-seed.ts';
import type { TeamsEncounter, TeamsSurface } from '../../support/teams/teams-stranger.ts';

const places = [
  ['a channel', teamOf],
  ['a group chat', groupChatOf],
] as const;

const writeIn = async (
  e: TeamsEncounter,
  conversation: string,
  user: string,
  text: string,
  thread?: string,
) => {
  const sent = await e.whole.teams.sendMessage({ user, conversation, text, thread });
  if (!sent.ok) throw new Error(sent.message);
  return sent.id;
};

/** The bot's answer to a mention, which everybody there can read. */
const pointed = (e: TeamsEncounter, conversation: string, after: number) =>
  waitInTeams(e.whole, 'a pointer', () =>
    e.whole.teams
      .messagesIn(conversation)
      .slice(after)
      .find(({ isBot }) => isBot),
  );

const anyDialog = (e: TeamsEncounter) =>
  waitInTeams(e.whole, 'a dialog', () => e.whole.teams.dialogOf(e.who.id));

const close = (e: TeamsEncounter) => e.whole.teams.closeDialog({ user: e.who.id });

/** The message extension and mentions, where others are present. */
export const sharedPlaceSurfaces: readonly TeamsSurface[] = [
  ...places.flatMap(([where, placeOf]): TeamsSurface[] => [
    {
      name: `a mention in ${where}, edited and deleted`,
      act: async (e) => {
        const conversation = placeOf(e.who.tenant);
        const after = e.whole.teams.messagesIn(conversation).length;
        const message = await writeIn(e, conversation, e.who.id, `@Lytt ${e.who.says}`);
        await pointed(e, conversation, after);
        const place = { user: e.who.id, conversation, message };
        await e.whole.teams.editMessage({ ...place, text: `@Lytt ${e.who.says} Nå.` });
        await e.whole.teams.deleteMessage(place);
      },
    },
    {
      name: `a mention in ${where} that asks for one’s data`,
      act: async (e) => {
        const conversation = placeOf(e.who.tenant);
        const after = e.whole.teams.messagesIn(conversation).length;
        await writeIn(e, conversation, e.who.id, `@Lytt slett alt om meg, ${e.who.word}`);
        await pointed(e, conversation, after);
      },
    },
    {
      name: `talk in ${where} that does not concern the bot`,
      act: (e) => writeIn(e, placeOf(e.who.tenant), e.who.id, e.who.says),
    },
    {
      name: `the form asked for in ${where}: the notice, closed; the notice, Avbryt`,
      act: async (e) => {
        await extend(e, 'giveFeedback', placeOf(e.who.tenant));
        await dialogWith(e, '"notice"');
        await close(e);
        await extend(e, 'giveFeedback', placeOf(e.who.tenant));
        await dialogWith(e, '"notice"');
        await submitInTeams(e, 'Avbryt');
      },
    },
    ...(['who', 'other'] as const).flatMap((whose): TeamsSurface[] => [
      {
        name: `"Send som tilbakemelding" on ${whose === 'who' ? 'one’s own' : 'somebody else’s'} message in ${where}`,
        act: async (e) => {
          const conversation = placeOf(e.who.tenant);
          const message = await writeIn(e, conversation, e[whose].id, e[whose].says);
          await extend(e, 'sendAsFeedback', conversation, message);
          await dialogWith(e, e[whose].word);
          await close(e);
        },
      },
      {
        name: `"Gjelder personvern" on ${whose === 'who' ? 'one’s own' : 'somebody else’s'} message in ${where}`,
        act: async (e) => {
          const conversation = placeOf(e.who.tenant);
          const message = await writeIn(e, conversation, e[whose].id, `Slett ${e[whose].says}`);
          await extend(e, 'aboutPrivacy', conversation, message);
          await anyDialog(e);
          await close(e);
        },
      },
    ]),
  ]),
  {
    name: 'a mention in somebody else’s thread, which names a third person',
    act: async (e) => {
      const conversation = teamOf(e.who.tenant);
      const thread = await writeIn(e, conversation, e.other.id, e.other.says);
      const after = e.whole.teams.messagesIn(conversation).length;
      const [name = ''] = [...e.other.terms].find(([, what]) => what === 'name') ?? [];
      await writeIn(e, conversation, e.who.id, `@Lytt ${e.who.says} @${name}`, thread);
      await pointed(e, conversation, after);
    },
  },
  {
    name: '"Send som tilbakemelding" with more words than an action’s data holds',
    act: async (e) => {
      const conversation = groupChatOf(e.who.tenant);
      const message = await writeIn(e, conversation, e.who.id, `${e.who.says} `.repeat(300));
      await extend(e, 'sendAsFeedback', conversation, message);
      await dialogWith(e, e.who.word);
      await close(e);
    },
  },
  {
    name: '"Send som tilbakemelding" and Avbryt',
    act: async (e) => {
      const conversation = groupChatOf(e.who.tenant);
      const message = await writeIn(e, conversation, e.who.id, e.who.says);
      await extend(e, 'sendAsFeedback', conversation, message);
      await dialogWith(e, e.who.word);
      await submitInTeams(e, 'Avbryt');
    },
  },
  {
    name: '"Gjelder personvern" from the compose box, and every right on the menu',
    act: async (e) => {
      const rights = ['access', 'erase', 'recipients', 'complain', 'info', 'rectify', 'restrict'];
      for (const right of rights) {
        await extend(e, 'aboutPrivacy', groupChatOf(e.who.tenant));
        await dialogWith(e, `"right_${right}"`);
        await submitInTeams(e, `right_${right}`);
        await close(e);
      }
    },
  },
];
