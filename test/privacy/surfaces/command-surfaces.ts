import { aside, command, modalOf, pressModal } from '../../whole/support/author-acts.ts';
import type { Encounter } from '../support/encounter.ts';
import type { Surface } from '../support/meet.ts';

const anyModal = (e: Encounter) => e.whole.slack.until(() => e.whole.slack.topViewOf(e.who.id));
const anything = (e: Encounter) =>
  e.whole.slack.until(() => e.whole.slack.topViewOf(e.who.id) ?? e.whole.slack.ephemeralsFor(e.who.id).at(0));

const rightWords =
  'innsyn last-ned rett slett begrens protester klage mottakere status info my-data correct'.split(' ');

/** Commands, and what is pressed in the modals that they open. */
export const commandSurfaces: readonly Surface[] = [
  ...['/tilbakemelding', '/feedback'].map(
    (name): Surface => ({
      name: `${name} with words`,
      act: async (e) => {
        await command(e, name, e.who.says);
        await modalOf(e, 'notice');
      },
    }),
  ),
  {
    name: '/tilbakemelding alone',
    act: async (e) => {
      await command(e, '/tilbakemelding', '');
      await modalOf(e, 'notice');
    },
  },
  {
    name: '/tilbakemelding with more words than a modal’s metadata holds',
    act: async (e) => {
      await command(e, '/tilbakemelding', `${e.who.says} `.repeat(120));
      await modalOf(e, 'notice');
    },
  },
  {
    name: '/tilbakemelding when the trigger is spent: the notice comes as a message',
    act: async (e) => {
      e.whole.slack.failNext('views.open', { error: 'expired_trigger_id' });
      await command(e, '/tilbakemelding', e.who.says);
      const { channel, ts } = await aside(e);
      await e.whole.slack.press({ user: e.who.id, channel, ts, actionId: 'cancel' });
    },
  },
  {
    name: 'Avbryt in the modal',
    act: async (e) => {
      await command(e, '/tilbakemelding', e.who.says);
      const { id } = await modalOf(e, 'notice');
      await e.whole.slack.closeView({ user: e.who.id, viewId: id, all: true });
    },
  },
  ...['status', 'hjelp', 'språk', 'språk en', 'help'].map(
    (text): Surface => ({
      name: `/tilbakemelding ${text}`,
      act: async (e) => {
        await command(e, '/tilbakemelding', text);
        await anything(e);
      },
    }),
  ),
  ...['/personvern', '/privacy'].map(
    (name): Surface => ({
      name: `${name} alone`,
      act: async (e) => {
        await command(e, name, '');
        await anyModal(e);
      },
    }),
  ),
  ...rightWords.map(
    (word): Surface => ({
      name: `/personvern ${word}`,
      act: async (e) => {
        await command(e, '/personvern', word);
        await anyModal(e);
      },
    }),
  ),
  ...['koble', 'kople 7K3F-9QMX', 'koble fra', 'link til en annen'].map(
    (words): Surface => ({
      name: `/personvern ${words}`,
      act: async (e) => {
        await command(e, '/personvern', words);
        await anyModal(e);
      },
    }),
  ),
  {
    name: '/personvern koble when the trigger is spent, and Avbryt under the notice',
    act: async (e) => {
      e.whole.slack.failNext('views.open', { error: 'expired_trigger_id' });
      await command(e, '/personvern', 'koble 7K3F-9QMX');
      const { channel, ts } = await aside(e);
      await e.whole.slack.press({ user: e.who.id, channel, ts, actionId: 'cancel' });
    },
  },
  {
    name: 'linking and unlinking from the privacy menu',
    act: async (e) => {
      await command(e, '/personvern', '');
      const menu = await anyModal(e);
      await pressModal(e, menu.id, 'link');
      await modalOf(e, 'notice');
    },
  },
  {
    name: '/personvern with words of one’s own',
    act: async (e) => {
      await command(e, '/personvern', `jeg vil vite hva dere har om ${e.who.word}`);
      await anyModal(e);
    },
  },
  {
    name: 'every button of the privacy menu in a modal',
    act: async (e) => {
      for (const right of ['access', 'erase', 'recipients', 'complain', 'info', 'rectify', 'restrict']) {
        await command(e, '/personvern', '');
        const menu = await anyModal(e);
        await pressModal(e, menu.id, `right_${right}`);
        await e.whole.slack.closeView({ user: e.who.id, viewId: menu.id, all: true });
      }
    },
  },
];
