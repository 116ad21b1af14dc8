import { expect, test } from 'vitest';
import { buildSupportCard } from '../../../src/features/routing/build-support-card.ts';
import { cardFields } from '../../../src/features/routing/new-disclosure.ts';
import type { Shows } from '../../../src/shared/settings.ts';
import { createFakeBot } from '../../fakes/fake-bot.ts';
import { createFakeCustomers } from '../../fakes/fake-customers.ts';
import { sampleSettings } from '../../fakes/sample-settings.ts';
import { deliverFeedback } from '../../fakes/stories.ts';

const long = `${'ord '.repeat(200)}slutt`;
const kunde = { company: 'Kunde AS', country: 'NO', pricePlan: null, url: null };

const cardFor = async (shows: Shows, text = long) => {
  const bot = createFakeBot({ customers: createFakeCustomers({ TCUSTOMER: kunde }) });
  const item = await deliverFeedback(bot, text, { applicationId: 'visma-net' });
  return buildSupportCard(item, [], shows, sampleSettings.applications);
};

test('content is all of it, excerpt the beginning, reference none', async () => {
  expect((await cardFor('content')).text).toEqual({ shown: long, shortened: false });
  const { text } = await cardFor('excerpt');
  expect(text?.shortened).toBe(true);
  expect(text?.shown.length).toBeLessThanOrEqual(280);
  expect((await cardFor('excerpt', 'Kort')).text).toEqual({ shown: 'Kort', shortened: false });
  expect((await cardFor('reference')).text).toBeNull();
});

test('no card holds who wrote it', async () => {
  for (const shows of ['content', 'excerpt', 'reference'] as const) {
    const card = JSON.stringify(await cardFor(shows));
    expect(card).not.toContain('UKARI');
    expect(card).not.toContain('Navn');
    expect(card).not.toContain('@example.com');
  }
});

test('the ledger’s fields are those that the card has a value for', async () => {
  expect(cardFields(await cardFor('content'))).toEqual([
    'reference',
    'status',
    'kind',
    'language',
    'createdAt',
    'text',
    'applicationId',
    'company',
    'country',
  ]);
  expect(cardFields(await cardFor('reference'))).not.toContain('text');
});
