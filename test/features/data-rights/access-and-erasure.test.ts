import { describe, expect, test } from 'vitest';
import { Unrecorded } from '../../../src/features/privacy-notice/unrecorded.ts';
import { createFakeBot } from '../../fakes/fake-bot.ts';
import { dumpDatabase } from '../../fakes/fake-database.ts';
import { agentIn, customer } from '../../fakes/people.ts';
import { deliverFeedback } from '../../fakes/stories.ts';

const stranger = customer('UNOBODY');

describe('innsyn', () => {
  test('is everything about whoever asks, and nothing about anybody else', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot, 'Fakturaen til Kari er feil');
    await deliverFeedback(bot, 'OLAS-HEMMELIGHET', { userId: 'UOLA' });
    await bot.useCases.noteInternally({
      place: agentIn('billing'),
      feedbackId: item.id,
      text: 'Hyggelig kunde',
      submission: 'N1',
    });
    const [held] = await bot.useCases.answerAccess(customer());
    expect(held).toMatchObject({
      person: { user: customer(), displayName: 'Navn UKARI' },
      receipts: [{ version: bot.ports.notice.version, surface: 'chat' }],
      feedback: [
        {
          reference: item.reference,
          text: 'Fakturaen til Kari er feil',
          messages: [{ kind: 'note', text: 'Hyggelig kunde' }],
        },
      ],
      disclosures: [
        { recipientName: 'Support AS', destinationId: 'billing', reference: item.reference },
        { recipientName: 'Help Inc', destinationId: 'product' },
      ],
      copies: 2,
    });
    expect(JSON.stringify(held)).not.toMatch(/OLA/);
  });

  test('a stranger holds nothing, and asking leaves no trace', async () => {
    const bot = createFakeBot();
    expect(await bot.useCases.answerAccess(stranger)).toEqual([]);
    expect(await bot.useCases.askErase(stranger)).toEqual({ kind: 'nothing-held' });
    expect(await bot.useCases.confirmErase(stranger)).toEqual({ kind: 'nothing-held' });
    expect(await bot.useCases.listRecipients(stranger)).toEqual([]);
    expect(await bot.world.counts()).toMatchObject({ people: 0, receipts: 0, feedback: 0 });
    expect(await bot.world.jobs.waiting()).toEqual([]);
    expect(bot.log.events).toEqual([]);
  });

  test('the recipients are those who really got something', async () => {
    const bot = createFakeBot();
    await deliverFeedback(bot);
    const actual = await bot.useCases.listRecipients(customer());
    expect(actual.map(({ recipientName }) => recipientName)).toEqual(['Support AS']);
  });
});

describe('slett', () => {
  test('says beforehand what would go, and does not do it yet', async () => {
    const bot = createFakeBot();
    await deliverFeedback(bot, 'Fakturaen er feil');
    await deliverFeedback(bot, 'Noe annet');
    expect(await bot.useCases.askErase(customer())).toEqual({
      kind: 'confirm',
      feedback: 2,
      copies: 3,
      others: 0,
    });
    expect((await bot.world.counts()).feedback).toBe(2);
  });

  test('removes the person, everything of theirs, and the copies in channels; others keep theirs', async () => {
    const bot = createFakeBot();
    const item = await deliverFeedback(bot, 'Fakturaen til Kari er feil');
    const other = await deliverFeedback(bot, 'Olas sak', { userId: 'UOLA' });
    const words = new Unrecorded('Nr. 42');
    await bot.useCases.answerInForm({ user: customer(), feedbackId: item.id, words, submission: 'A1' });
    await bot.settle();
    const drawn = bot.author.homes.length;
    const erased = await bot.useCases.confirmErase(customer());
    expect(erased).toEqual({ kind: 'erased', feedback: 1, messages: 1, copies: 4, retained: [] });
    // Home showed their items; it is drawn anew at once.
    expect(bot.author.homes.slice(drawn)).toEqual([customer()]);
    await bot.settle();
    expect(dumpDatabase(bot.database)).not.toMatch(/Kari|UKARI|Nr\. 42/);
    expect(dumpDatabase(bot.database)).toContain('Olas sak');
    expect(await bot.useCases.answerAccess(customer())).toEqual([]);
    expect(bot.support.cardsOf(item.id)).toEqual([]);
    expect(bot.support.cardsOf(other.id)).toHaveLength(1);
    expect(await bot.world.counts()).toMatchObject({ people: 1, feedback: 1, messages: 0, disclosures: 1 });
    expect(bot.log.of('person-erased')).toMatchObject([{ removed: 2, copies: 4 }]);
    expect(JSON.stringify(bot.log.events)).not.toMatch(/UKARI|Faktura|Nr\. 42/);
  });

  test('confirmed twice finds nothing the second time, and the next words meet the notice', async () => {
    const bot = createFakeBot();
    await deliverFeedback(bot);
    const results = await Promise.all([
      bot.useCases.confirmErase(customer()),
      bot.useCases.confirmErase(customer()),
    ]);
    expect(results.map(({ kind }) => kind)).toEqual(['erased', 'nothing-held']);
    expect(await bot.useCases.gate.receiptOf(customer())).toBeNull();
  });
});
