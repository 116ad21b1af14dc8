import {
  aside,
  command,
  inside,
  saidWith,
  shortcutOn,
  write,
  writeInSquare,
} from '../../whole/support/author-acts.ts';
import { sharedChannel } from '../../whole/support/whole-seed.ts';
import type { Encounter } from '../support/encounter.ts';
import type { Surface } from '../support/meet.ts';

const politely = 'type';

const polite = (e: Encounter) =>
  e.whole.slack.until(() => e.whole.slack.topViewOf(e.who.id) ?? e.whole.slack.ephemeralsFor(e.who.id).at(0));

/** People whom the bot turns away with one polite line. */
export const outsiderSurfaces: readonly Surface[] = [
  {
    name: 'a guest writes and is shown the notice, since only a profile would tell',
    who: 'guest',
    act: async (e) => {
      await write(e, e.who.says);
      await saidWith(e, '"continue"');
    },
  },
  {
    name: 'a guest uses a command',
    who: 'guest',
    act: async (e) => {
      await command(e, '/tilbakemelding', e.who.says);
      await polite(e);
    },
  },
  {
    name: 'someone from outside writes to the bot through Slack Connect',
    who: 'partner',
    act: async (e) => {
      await write(e, e.who.says);
      const line = await saidWith(e, politely);
      if (inside(line).includes('"continue"')) throw new Error('an outsider was shown the notice');
    },
  },
  {
    name: 'someone from outside mentions the bot in a shared channel',
    who: 'partner',
    act: async (e) => {
      const text = `<@U0BOTCUSTOMER> ${e.who.says}`;
      await e.whole.slack.sendChannelMessage({ user: e.who.id, channel: sharedChannel, text });
      await aside(e);
    },
  },
  {
    name: 'someone from outside edits and deletes a message to the bot',
    who: 'partner',
    act: async (e) => {
      const { channel, ts } = await write(e, e.who.says);
      await saidWith(e, politely);
      await e.whole.slack.editMessage({ user: e.who.id, channel, ts, text: `${e.who.says}!` });
      await e.whole.slack.deleteMessage({ user: e.who.id, channel, ts });
    },
  },
  {
    name: 'someone of a workspace that may not use the bot writes, edits and deletes',
    who: 'forbidden',
    act: async (e) => {
      const { channel, ts } = await write(e, e.who.says);
      await saidWith(e, politely);
      await e.whole.slack.editMessage({ user: e.who.id, channel, ts, text: `${e.who.says}!` });
      await e.whole.slack.deleteMessage({ user: e.who.id, channel, ts });
    },
  },
  ...['/tilbakemelding', '/personvern'].map(
    (name): Surface => ({
      name: `someone of a workspace that may not use the bot types ${name}`,
      who: 'forbidden',
      act: async (e) => {
        await command(e, name, e.who.says);
        await polite(e);
      },
    }),
  ),
  {
    name: 'someone of a workspace that may not use the bot uses shortcuts',
    who: 'forbidden',
    act: async (e) => {
      const ts = await writeInSquare(e, e.who.id, e.who.says);
      await shortcutOn(e, ts, 'send_as_feedback');
      await shortcutOn(e, ts, 'about_privacy');
      await e.whole.slack.globalShortcut({ user: e.who.id, callbackId: 'give_feedback' });
      await polite(e);
    },
  },
  {
    name: 'someone of a workspace that may not use the bot opens Home and mentions it',
    who: 'forbidden',
    act: async (e) => {
      await e.whole.slack.openHome({ user: e.who.id });
      await e.whole.slack.until(() => e.whole.slack.homeOf(e.who.id));
      await writeInSquare(e, e.who.id, `<@U0BOTFORBIDDEN> ${e.who.says}`);
      await aside(e);
    },
  },
];
