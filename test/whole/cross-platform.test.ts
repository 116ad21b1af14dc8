import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DatabaseKind } from '../support/databases.ts';
import { cardsIn, cardWith, fillIn, pressCard } from './support/agent-acts.ts';
import { pressSaid, saidWith } from './support/author-acts.ts';
import { eventually } from './support/eventually.ts';
import { eraseAll, type LocalAuthor, saveByMessage } from './support/save-acts.ts';
import { type BothApp, startBothApp } from './support/teams/start-both.ts';
import {
  eraseAllInTeams,
  pressInTeams,
  saidInTeams,
  saveInTeams,
  settleAll,
  submitInTeams,
  type TeamsPerson,
  teamsSaidWith,
} from './support/teams/teams-acts.ts';
import {
  fillInTeams,
  pressTeamsCard,
  teamsCardsIn,
  teamsCardWith,
} from './support/teams/teams-agent-acts.ts';
import { invoices, salary, siv } from './support/teams/teams-seed.ts';
import { billing, customers, liv, product } from './support/whole-seed.ts';

describe.each<DatabaseKind>(['embedded', 'postgresql'])('from one platform to the other (%s)', (kind) => {
  let whole: BothApp;
  /** In Slack. */
  let anne: LocalAuthor;
  /** In Teams. */
  let terje: TeamsPerson;

  beforeAll(async () => {
    whole = await startBothApp(kind);
    anne = { whole, who: { id: whole.seed.workspaces[0]?.users[0]?.id ?? '', workspace: customers } };
    terje = { whole, who: { id: whole.teamsSeed.tenants[0]?.users[0]?.id ?? '' } };
  });

  afterAll(async () => {
    await whole.close();
    expect([whole.slack.violations(), whole.teams.violations()]).toEqual([[], []]);
  });

  const inTeams = (channel: string) => JSON.stringify(whole.teams.messagesIn(channel));
  const inSlack = (channel: string) => JSON.stringify(whole.slack.messagesIn(channel));
  const nameInTeams = (id: string): string =>
    whole.teamsSeed.tenants.flatMap(({ users }) => users).find((user) => user.id === id)?.name ?? '(nobody)';
  const times = (text: string, part: string): number => text.split(part).length - 1;

  describe('an author in Slack, a support channel in Teams', () => {
    const word = 'rognebær';
    const card = () => teamsCardWith(whole, salary, word);

    test('the card comes without a name, and a member of the team can take it', async () => {
      await saveByMessage(anne, `Min lønn er feil, sier ${word}.`);
      const author = whole.seed.workspaces[0]?.users[0];
      const drawn = JSON.stringify(card());
      expect(drawn).toContain('Fjellheim Bakeri AS');
      for (const part of [author?.id, author?.realName, author?.displayName, author?.email]) {
        expect(drawn).not.toContain(part);
      }
      expect([...cardsIn(whole, billing, word), ...cardsIn(whole, product, word)]).toEqual([]);
      await pressTeamsCard(whole, card(), 'Ta saken');
      expect(JSON.stringify(card())).not.toContain('Ingen har tatt saken');
      expect(JSON.stringify(card())).toContain(nameInTeams(siv));
      expect(card().isEdited).toBe(true);
    });

    test('a reply comes to her in Slack, and her answer in the thread in Teams', async () => {
      await pressTeamsCard(whole, card(), 'Svar kunden');
      await fillInTeams(whole, 'Send til kunden', 'Vi retter den i dag.');
      const reply = await saidWith(anne, '"answer"');
      expect(JSON.stringify(reply)).toContain('Vi retter den i dag.');
      const words = { user: anne.who.id, channel: reply.channel, text: 'Takk, men den for mai også?' };
      await whole.slack.sendChannelMessage({ ...words, threadTs: reply.ts });
      await pressSaid(anne, 'send_as_answer');
      await settleAll(whole);
      const { id } = card();
      const thread = JSON.stringify(whole.teams.threadOf(salary, id));
      expect(times(thread, 'Takk, men den for mai også?')).toBeGreaterThan(0);
      expect(whole.teams.threadOf(salary, id).length).toBeGreaterThan(1);
    });

    test('handled is told once; not solved opens it again in Teams', async () => {
      await pressTeamsCard(whole, card(), 'Marker håndtert');
      await fillInTeams(whole, 'Send og avslutt', 'Rettet begge.');
      await saidWith(anne, '"not_solved"');
      const told = () => JSON.stringify(whole.slack.directMessagesOf(anne.who.id, customers));
      expect(times(told(), 'Rettet begge.')).toBeGreaterThan(0);
      const handled = whole.slack
        .calls('chat.postMessage')
        .filter(({ args }) => JSON.stringify(args).includes('not_solved'));
      expect(handled).toHaveLength(1);
      expect(JSON.stringify(card())).toContain('Kunden har fått beskjed.');
      await pressSaid(anne, 'not_solved');
      await settleAll(whole);
      await eventually(() => JSON.stringify(card()).includes('Åpnet igjen'));
    });

    test('erased, nothing of it is left in Teams', async () => {
      await eraseAll(anne);
      await settleAll(whole);
      expect(teamsCardsIn(whole, salary, word)).toEqual([]);
      expect(inTeams(salary)).not.toMatch(/rognebær|den for mai|Rettet begge|Vi retter den/);
    });
  });

  describe('an author in Teams, a support channel in Slack', () => {
    const word = 'tyttebær';
    const card = () => cardWith(whole, product, word);

    test('the card comes without a name, and a member of the channel can take it', async () => {
      await saveInTeams(terje, `Knappen virker ikke, sier ${word}.`);
      const drawn = JSON.stringify(card());
      expect(drawn).toContain('Fjellheim Regnskap AS');
      const author = whole.teamsSeed.tenants[0]?.users[0];
      for (const part of [author?.id, author?.name, author?.email, author?.aadObjectId]) {
        expect(drawn).not.toContain(part);
      }
      expect([...teamsCardsIn(whole, salary, word), ...teamsCardsIn(whole, invoices, word)]).toEqual([]);
      await pressCard(whole, card(), 'claim');
      expect(JSON.stringify(card())).not.toContain('Ingen har tatt saken');
    });

    test('a reply comes to him in Teams, and his answer in the thread in Slack', async () => {
      await pressCard(whole, card(), 'reply');
      await fillIn(whole, 'reply_form', 'Hvilken knapp?');
      await teamsSaidWith(terje, 'Hvilken knapp?');
      await pressInTeams(terje, 'Svar');
      await submitInTeams(terje, 'Send', { words: 'Den grønne.' });
      await settleAll(whole);
      const { ts } = card();
      const thread = JSON.stringify(whole.slack.threadOf(product, ts));
      expect(thread).toContain('Den grønne.');
    });

    test('handled is told once; not solved opens it again in Slack', async () => {
      await pressCard(whole, card(), 'handled');
      await fillIn(whole, 'handled_form', 'Knappen er rettet.');
      await teamsSaidWith(terje, '"not_solved"');
      const told = saidInTeams(terje).filter((message) =>
        JSON.stringify(message).includes('Knappen er rettet.'),
      );
      expect(told).toHaveLength(1);
      expect(JSON.stringify(card())).toContain('Kunden har fått beskjed.');
      await pressInTeams(terje, 'not_solved');
      await settleAll(whole);
      await eventually(() => JSON.stringify(card()).includes('Åpnet igjen'));
      expect(
        whole.teams
          .calls('sendToConversation')
          .filter(({ body }) => JSON.stringify(body).includes('Knappen er rettet.')),
      ).toHaveLength(1);
    });

    test('one item with a card on each side: taken on one, it is taken on the other', async () => {
      await saveInTeams(terje, 'En faktura mangler, sier multer.');
      const twin = () => teamsCardWith(whole, invoices, 'multer');
      const { channel, ts } = cardWith(whole, billing, 'multer');
      expect(JSON.stringify(twin())).toContain('Ingen har tatt saken');
      await whole.slack.press({ user: liv, channel, ts, actionId: 'claim' });
      await pressTeamsCard(whole, twin(), 'Ta saken');
      expect(whole.teams.noticeOf(siv)?.text).toContain('en kollega i Slack');
      expect(JSON.stringify(twin())).toContain('en kollega i Slack');
      // Whoever it is in Slack means nothing to anybody in Teams.
      expect(JSON.stringify(twin())).not.toContain(liv);
      expect(JSON.stringify(cardWith(whole, billing, 'multer'))).toContain(liv);
    });

    test('who took it in Teams is named there, and in Slack is a colleague in Teams', async () => {
      await saveInTeams(terje, 'En annen faktura mangler, sier molter.');
      const twin = () => cardWith(whole, billing, 'molter');
      const { conversation, id } = teamsCardWith(whole, invoices, 'molter');
      await whole.teams.press({ user: siv, conversation, message: id, action: 'Ta saken' });
      await pressCard(whole, twin(), 'claim');
      expect(JSON.stringify(teamsCardWith(whole, invoices, 'molter'))).toContain(nameInTeams(siv));
      expect(JSON.stringify(twin())).toContain('en kollega i Microsoft Teams');
      const shown = () => JSON.stringify([whole.slack.messagesIn(billing), whole.slack.ephemeralsFor(liv)]);
      await eventually(() => shown().includes('tatt av en kollega i Microsoft Teams'));
      for (const part of [siv, nameInTeams(siv)]) expect(shown()).not.toContain(part);
    });

    test('deleted in Teams, it is taken back in Slack, and its words are gone there', async () => {
      const place = await saveInTeams(terje, 'Dette tar jeg tilbake, sier krekling.');
      expect(cardsIn(whole, product, 'krekling')).toHaveLength(1);
      await whole.teams.deleteMessage({ user: terje.who.id, ...place });
      await settleAll(whole);
      expect(cardsIn(whole, product, 'krekling')).toEqual([]);
      expect(inSlack(product)).toContain('Kunden har trukket tilbakemeldingen tilbake.');
    });

    test('erased, nothing of it is left in either', async () => {
      await eraseAllInTeams(terje);
      await settleAll(whole);
      for (const channel of [billing, product]) {
        expect(inSlack(channel)).not.toMatch(/tyttebær|multer|molter|grønne|Hvilken knapp|er rettet/);
      }
      for (const channel of [salary, invoices])
        expect(inTeams(channel)).not.toMatch(/tyttebær|multer|molter/);
    });
  });
});
