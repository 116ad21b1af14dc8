import {
  aside,
  homeWith,
  modalOf,
  said,
  shortcutOn,
  writeInSquare,
} from '../../whole/support/author-acts.ts';
import { squareOf } from '../../whole/support/whole-seed.ts';
import type { Encounter } from '../support/encounter.ts';
import type { Surface } from '../support/meet.ts';

const botOf = ({ whole, who }: Encounter): string =>
  whole.seed.workspaces.find(({ id }) => id === who.workspace)?.installation?.botUserId ?? '';

const anyModal = (e: Encounter) => e.whole.slack.until(() => e.whole.slack.topViewOf(e.who.id));

/** Shortcuts and mentions, where others are present. */
export const channelSurfaces: readonly Surface[] = [
  {
    name: 'the global shortcut',
    act: async (e) => {
      await e.whole.slack.globalShortcut({ user: e.who.id, callbackId: 'give_feedback' });
      await modalOf(e, 'notice');
    },
  },
  {
    name: 'a message shortcut on one’s own message',
    act: async (e) => {
      await shortcutOn(e, await writeInSquare(e, e.who.id, e.who.says), 'send_as_feedback');
      await modalOf(e, 'notice');
    },
  },
  {
    name: 'a message shortcut on somebody else’s message, which names a third person',
    act: async (e) => {
      const text = `${e.other.says} Det sa <@${e.other.id}> også.`;
      await shortcutOn(e, await writeInSquare(e, e.other.id, text), 'send_as_feedback');
      await modalOf(e, 'notice');
    },
  },
  ...(['who', 'other'] as const).map(
    (whose): Surface => ({
      name: `"Gjelder personvern" on ${whose === 'who' ? 'one’s own' : 'somebody else’s'} message`,
      act: async (e) => {
        await shortcutOn(e, await writeInSquare(e, e[whose].id, e[whose].says), 'about_privacy');
        await anyModal(e);
      },
    }),
  ),
  {
    name: 'a mention in a channel',
    act: async (e) => {
      await writeInSquare(e, e.who.id, `<@${botOf(e)}> ${e.who.says}`);
      await aside(e);
    },
  },
  {
    name: 'a mention in a thread',
    act: async (e) => {
      const threadTs = await writeInSquare(e, e.other.id, e.other.says);
      const text = `<@${botOf(e)}> ${e.who.says}`;
      const channel = squareOf(e.who.workspace);
      await e.whole.slack.sendChannelMessage({ user: e.who.id, channel, text, threadTs });
      await aside(e);
    },
  },
  {
    name: 'talk in a channel that does not concern the bot',
    act: (e) => writeInSquare(e, e.who.id, e.who.says),
  },
];

const openHome = async (e: Encounter) => {
  await e.whole.slack.openHome({ user: e.who.id });
  return homeWith(e, '"continue"');
};

/** The Home tab. */
export const homeSurfaces: readonly Surface[] = [
  { name: 'the Home tab opened', act: openHome },
  {
    name: 'the messages tab opened',
    act: (e) => e.whole.slack.openHome({ user: e.who.id, tab: 'messages' }),
  },
  {
    name: 'the Home tab opened twice, and Avbryt in it',
    act: async (e) => {
      await openHome(e);
      await openHome(e);
      await e.whole.slack.pressHome({ user: e.who.id, actionId: 'cancel' });
      await e.whole.slack.until(() => e.whole.slack.topViewOf(e.who.id) ?? said(e).at(0));
    },
  },
];
