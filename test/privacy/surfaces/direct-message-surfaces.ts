import { command, modalOf, pressSaid, saidWith, write } from '../../whole/support/author-acts.ts';
import type { Surface } from '../support/meet.ts';

const shownNotice = '"continue"';

/** What a person can do in their own chat with the bot. */
export const directMessageSurfaces: readonly Surface[] = [
  {
    name: 'a direct message',
    act: async (e) => {
      await write(e, e.who.says);
      await saidWith(e, shownNotice);
    },
  },
  {
    name: 'a direct message longer than Slack shows at once',
    act: async (e) => {
      await write(e, `${e.who.says} `.repeat(200));
      await saidWith(e, shownNotice);
    },
  },
  {
    name: 'an edited direct message',
    act: async (e) => {
      const { channel, ts } = await write(e, e.who.says);
      await saidWith(e, shownNotice);
      await e.whole.slack.editMessage({ user: e.who.id, channel, ts, text: `${e.who.says} Nå.` });
    },
  },
  {
    name: 'a deleted direct message',
    act: async (e) => {
      const { channel, ts } = await write(e, e.who.says);
      await saidWith(e, shownNotice);
      await e.whole.slack.deleteMessage({ user: e.who.id, channel, ts });
    },
  },
  {
    name: 'a deleted direct message that has answers',
    act: async (e) => {
      const { channel, ts } = await write(e, e.who.says);
      const sent = { user: e.who.id, channel, text: e.who.says, threadTs: ts };
      await e.whole.slack.sendChannelMessage(sent);
      await e.whole.slack.deleteMessage({ user: e.who.id, channel, ts });
      await saidWith(e, shownNotice);
    },
  },
  {
    name: 'an answer in the thread of the notice',
    act: async (e) => {
      const { channel } = await write(e, 'Noe mangler.');
      const { ts } = await saidWith(e, shownNotice);
      await e.whole.slack.sendChannelMessage({ user: e.who.id, channel, text: e.who.says, threadTs: ts });
      await e.whole.slack.until(() => e.whole.slack.threadOf(channel, ts).length > 2);
    },
  },
  {
    name: 'Avbryt under the notice',
    act: async (e) => {
      await write(e, e.who.says);
      await pressSaid(e, 'cancel');
      await e.whole.slack.until(
        () => !JSON.stringify(e.whole.slack.directMessagesOf(e.who.id)).includes(shownNotice),
      );
    },
  },
  ...['status', 'hjelp', 'språk', 'personvern'].map(
    (word): Surface => ({
      name: `the word "${word}" as a message`,
      act: async (e) => {
        await write(e, word);
        await saidWith(e, '"type"');
      },
    }),
  ),
  ...['personvern koble', 'Personvern kople 7k3f-9qmx'].map(
    (words): Surface => ({
      name: `"${words}" as a message, which comes after the notice`,
      act: async (e) => {
        await write(e, words);
        await saidWith(e, shownNotice);
      },
    }),
  ),
  {
    name: 'a language that does not exist, as a message',
    act: async (e) => {
      await write(e, `språk ${e.who.word}`);
      await saidWith(e, '"type"');
    },
  },
  {
    name: 'a choice of language, which comes after the notice',
    act: async (e) => {
      await write(e, 'språk en');
      await saidWith(e, shownNotice);
    },
  },
  {
    name: 'a message that asks for one’s data, every right on the menu, and that it is feedback after all',
    act: async (e) => {
      await write(e, `Hvilke opplysninger har dere om meg og ${e.who.word}?`);
      for (const right of ['access', 'erase', 'recipients', 'complain', 'info', 'export', 'object']) {
        const { channel, ts } = await saidWith(e, `"right_${right}"`);
        const press = { user: e.who.id, channel, ts, actionId: `right_${right}` };
        await e.whole.slack.press(press);
      }
      await pressSaid(e, 'feedback_meant');
      await saidWith(e, shownNotice);
    },
  },
  {
    name: 'a message in the words of a command',
    act: async (e) => {
      await write(e, `/tilbakemelding ${e.who.says}`);
      await saidWith(e, '"type"');
    },
  },
  {
    name: '/tilbakemelding typed in the direct message itself',
    act: async (e) => {
      e.whole.slack.directMessageId(e.who.id);
      await command(e, '/tilbakemelding', e.who.says);
      await modalOf(e, 'notice');
    },
  },
];
