import { eventually } from '../../../whole/support/eventually.ts';
import { activityOf, sendActivity } from '../../../whole/support/teams/hand-made-activities.ts';
import {
  dialogWith,
  pressInTeams,
  pressUnder,
  saidInTeams,
  seenBy,
  teamsSaidWith,
  writeInTeams,
} from '../../../whole/support/teams/teams-acts.ts';
import type { TeamsEncounter, TeamsSurface } from '../../support/teams/teams-stranger.ts';

const shownNotice = '"continue"';
const anything = '"AdaptiveCard"';

const shownNoWords = (e: TeamsEncounter) =>
  eventually(() => saidInTeams(e).every((message) => !JSON.stringify(message).includes(e.who.word)));

/** *Avbryt*, *Forkast* and whatever else ends it: the words are gone from what everybody's client shows. */
const ends = async (e: TeamsEncounter, action: string) => {
  await pressInTeams(e, action);
  await shownNoWords(e);
};

const placeOf = (e: TeamsEncounter, { conversation, id }: { conversation: string; id: string }) => ({
  user: e.who.id,
  conversation,
  message: id,
});

const rightWords =
  'innsyn last-ned rett slett begrens protester klage mottakere status info koble my-data'.split(' ');

const typed: readonly (readonly [string, (e: TeamsEncounter) => string])[] = [
  ['/tilbakemelding with words', (e) => `/tilbakemelding ${e.who.says}`],
  ['/feedback with words', (e) => `/feedback ${e.who.says}`],
  ['/personvern with words of one’s own', (e) => `/personvern hva har dere om ${e.who.word}`],
  ['/personvern koble with a code that is nobody’s', () => '/personvern koble 7K3F-9QMX'],
  ['/personvern koble fra', () => '/personvern koble fra'],
  ['a language that does not exist', (e) => `språk ${e.who.word}`],
  ['a command of another bot’s', (e) => `/minne ${e.who.says}`],
];

/** What a person can do in their own chat with the bot. */
export const chatSurfaces: readonly TeamsSurface[] = [
  ...(
    [
      ['a message', (says: string) => says],
      ['a message longer than a card carries', (says: string) => `${says} `.repeat(300)],
      ['a message of many lines and signs', (says: string) => `<b>${says}</b>\n\n1 < 2 & [x](y) **z**`],
    ] as const
  ).map(
    ([name, text]): TeamsSurface => ({
      name,
      act: async (e) => {
        await writeInTeams(e, text(e.who.says));
        await teamsSaidWith(e, shownNotice);
      },
    }),
  ),
  {
    name: 'an edited message, deleted, and the deletion taken back',
    act: async (e) => {
      const place = placeOf(e, await writeInTeams(e, e.who.says));
      await teamsSaidWith(e, shownNotice);
      await e.whole.teams.editMessage({ ...place, text: `${e.who.says} Nå.` });
      await e.whole.teams.deleteMessage(place);
      await e.whole.teams.undeleteMessage(place);
    },
  },
  {
    name: 'Avbryt under the notice',
    act: async (e) => {
      await writeInTeams(e, e.who.says);
      await teamsSaidWith(e, shownNotice);
      await ends(e, 'cancel');
    },
  },
  {
    name: 'two messages, and Avbryt under both',
    act: async (e) => {
      await writeInTeams(e, e.who.says);
      await teamsSaidWith(e, shownNotice);
      const seen = saidInTeams(e).length;
      await writeInTeams(e, `${e.who.says} Og mer.`);
      await eventually(() => saidInTeams(e).length > seen);
      await pressInTeams(e, 'cancel');
      const waiting = () => saidInTeams(e).filter((one) => seenBy(one, e.who.id).includes(shownNotice));
      await eventually(() => waiting().length === 1);
      await ends(e, 'cancel');
    },
  },
  ...[
    'hei',
    'hjelp',
    'help',
    'status',
    'språk',
    'språk en',
    'personvern',
    'privacy',
    'GDPR',
    'tilbakemelding',
  ].map(
    (word): TeamsSurface => ({
      name: `the word "${word}"`,
      act: async (e) => {
        await writeInTeams(e, word);
        await teamsSaidWith(e, anything);
      },
    }),
  ),
  ...rightWords.flatMap((word) =>
    [`personvern ${word}`, `/personvern ${word}`].map(
      (text): TeamsSurface => ({
        name: `"${text}"`,
        act: async (e) => {
          await writeInTeams(e, text);
          await teamsSaidWith(e, anything);
        },
      }),
    ),
  ),
  ...typed.map(
    ([name, text]): TeamsSurface => ({
      name,
      act: async (e) => {
        await writeInTeams(e, text(e));
        await teamsSaidWith(e, anything);
      },
    }),
  ),
  {
    name: 'words after /tilbakemelding, and Avbryt',
    act: async (e) => {
      await writeInTeams(e, `/tilbakemelding ${e.who.says}`);
      await teamsSaidWith(e, shownNotice);
      await ends(e, 'cancel');
    },
  },
  {
    name: 'a message that asks for one’s data, every right on the menu, and that it is feedback after all, and not',
    act: async (e) => {
      await writeInTeams(e, `Hvilke opplysninger har dere om meg og ${e.who.word}?`);
      const rights = [
        'access',
        'erase',
        'recipients',
        'complain',
        'info',
        'export',
        'object',
        'rectify',
        'restrict',
      ];
      for (const right of rights) {
        const seen = saidInTeams(e).length;
        await pressInTeams(e, `right_${right}`);
        await eventually(() => saidInTeams(e).length > seen);
      }
      await pressInTeams(e, 'feedback_meant');
      await teamsSaidWith(e, shownNotice);
      await ends(e, 'cancel');
    },
  },
  {
    name: 'every button under the help, and the form’s notice closed',
    act: async (e) => {
      await writeInTeams(e, 'hjelp');
      const help = await teamsSaidWith(e, anything);
      for (const action of ['privacy', 'my_feedback', 'give_feedback']) {
        const pressed = await pressUnder(e, help, action);
        if (!pressed.ok) throw new Error(pressed.message);
      }
      await dialogWith(e, '"notice"');
      await e.whole.teams.closeDialog({ user: e.who.id });
    },
  },
  {
    name: 'a message with files, a reply that quotes, and a message with nothing in it',
    act: async (e) => {
      const quoted = `<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1700000000000">${e.other.says}</blockquote>`;
      const file = {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        name: `${e.who.word}.pdf`,
        contentUrl: `https://files.example.com/${e.who.word}.pdf`,
        content: { downloadUrl: `https://files.example.com/${e.who.word}`, fileType: 'pdf' },
      };
      const html = { contentType: 'text/html', content: `${quoted}<p>${e.who.says}</p>` };
      const message = { type: 'message', text: e.who.says };
      await sendActivity(e, activityOf(e, { ...message, attachments: [file] }));
      await sendActivity(e, activityOf(e, { ...message, attachments: [html] }));
      await sendActivity(e, activityOf(e, { type: 'message', attachments: [file] }));
      await teamsSaidWith(e, shownNotice);
    },
  },
  {
    name: 'the app added for oneself, taken away, and added again',
    who: 'newcomer',
    act: async (e) => {
      await e.whole.teams.install({ user: e.who.id });
      await teamsSaidWith(e, anything);
      await writeInTeams(e, e.who.says);
      await teamsSaidWith(e, shownNotice);
      await e.whole.teams.uninstall({ user: e.who.id });
      await e.whole.teams.install({ user: e.who.id });
    },
  },
  {
    name: 'the bot blocked between a message and Avbryt',
    act: async (e) => {
      await writeInTeams(e, e.who.says);
      await teamsSaidWith(e, shownNotice);
      await e.whole.teams.block({ user: e.who.id, blocked: true });
      await pressInTeams(e, 'cancel');
      await e.whole.teams.block({ user: e.who.id, blocked: false });
    },
  },
];
