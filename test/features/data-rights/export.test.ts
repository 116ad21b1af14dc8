import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { personalDataInventory } from '../../../src/features/data-rights/personal-data-inventory.ts';
import { createFakeBot } from '../../fakes/fake-bot.ts';
import { dumpDatabase } from '../../fakes/fake-database.ts';
import { customer } from '../../fakes/people.ts';
import { deliverFeedback } from '../../fakes/stories.ts';
import { exportSchema } from '../../privacy/support/export-schema.ts';

const linkOf = async (bot: ReturnType<typeof createFakeBot>, userId?: string) => {
  const asked = await bot.useCases.askExport(customer(userId));
  if (asked.kind !== 'export-link') throw new Error(asked.kind);
  return { token: asked.address.split('/').at(-1) ?? '', until: asked.until, address: asked.address };
};

describe('last ned', () => {
  test('a link works once, for a day, and leads to its own person', async () => {
    const bot = createFakeBot();
    await deliverFeedback(bot, 'Fakturaen til Kari er feil');
    await deliverFeedback(bot, 'OLAS-HEMMELIGHET', { userId: 'UOLA' });
    const kari = await linkOf(bot);
    expect(kari.address).toMatch(/^https:\/\/lytt\.example\.com\/download\//);
    const opened = await bot.useCases.openDownload(kari.token);
    if (opened.kind !== 'export') throw new Error(opened.kind);
    expect(opened.held.feedback).toMatchObject([{ text: 'Fakturaen til Kari er feil' }]);
    expect(opened.document).toMatchObject({
      format: 'lytt-export',
      accounts: [{ person: [{ userId: 'UKARI' }] }],
    });
    expect(JSON.stringify(opened)).not.toContain('OLAS-HEMMELIGHET');
    expect(await bot.useCases.openDownload(kari.token)).toEqual({ kind: 'gone' });

    const late = await linkOf(bot);
    bot.clock.set(late.until);
    expect(await bot.useCases.openDownload(late.token)).toEqual({ kind: 'gone' });
    expect(bot.log.of('download-used').map((event) => 'outcome' in event && event.outcome)).toEqual([
      'given',
      'gone',
      'gone',
    ]);
  });

  test('of two who use it at once one gets it', async () => {
    const bot = createFakeBot();
    await deliverFeedback(bot);
    const { token } = await linkOf(bot);
    const both = await Promise.all([bot.useCases.openDownload(token), bot.useCases.openDownload(token)]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['export', 'gone']);
  });

  test('the token is not kept, and an erasure takes the link along', async () => {
    const bot = createFakeBot();
    await deliverFeedback(bot);
    const { token } = await linkOf(bot);
    expect(dumpDatabase(bot.database)).not.toContain(token);
    await bot.useCases.confirmErase(customer());
    expect(await bot.useCases.openDownload(token)).toEqual({ kind: 'gone' });
    expect(bot.database.downloads.size).toBe(0);
  });

  test('a stranger gets no link and leaves nothing', async () => {
    const bot = createFakeBot();
    expect(await bot.useCases.askExport(customer('UNOBODY'))).toEqual({ kind: 'nothing-held' });
    expect(await bot.useCases.openDownload('guessed')).toEqual({ kind: 'gone' });
    expect(bot.database.downloads.size + bot.database.requests.size).toBe(0);
  });
});

test('the published schema is what the inventory says', () => {
  const file = new URL('../../../src/features/data-rights/export.schema.json', import.meta.url);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(exportSchema(personalDataInventory));
});
