import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { assertRecordable } from '../../../src/features/privacy-notice/notice-gate.ts';
import { Unrecorded } from '../../../src/features/privacy-notice/unrecorded.ts';
import { createFakeBot } from '../../fakes/fake-bot.ts';
import { customer } from '../../fakes/people.ts';
import { sampleNotice } from '../../fakes/sample-notice.ts';
import { pressContinue } from '../../fakes/stories.ts';

test('a stranger is not let through, and asking leaves nothing', async () => {
  const bot = createFakeBot();
  const admission = await bot.useCases.gate.admit(customer(), new Unrecorded('hemmelig'));
  expect(admission).toEqual({ kind: 'notice-needed' });
  expect(await bot.world.counts()).toMatchObject({ people: 0, receipts: 0, feedback: 0 });
});

test('after Fortsett the words come through, with the receipt that allows them', async () => {
  const bot = createFakeBot();
  await pressContinue(bot);
  const admission = await bot.useCases.gate.admit(customer(), new Unrecorded('ord'));
  if (admission.kind !== 'admitted') throw new Error('not admitted');
  expect(admission.recordable.value).toBe('ord');
  expect(admission.recordable.receipt.version).toBe(bot.ports.notice.version);
  const length = admission.recordable.map((word) => word.length);
  expect(length.value).toBe(3);
  expect(() => assertRecordable(length)).not.toThrow();
});

test('someone else in the workspace, and the same id in another workspace, are strangers', async () => {
  const bot = createFakeBot();
  await pressContinue(bot, 'UKARI');
  const { gate } = bot.useCases;
  expect(await gate.receiptOf(customer('UOLA'))).toBeNull();
  expect(await gate.receiptOf(customer('UKARI', 'TOTHER'))).toBeNull();
  expect(await gate.receiptOf({ ...customer('UKARI'), platform: 'teams' })).toBeNull();
});

test('a new notice version asks again', async () => {
  const bot = createFakeBot();
  await pressContinue(bot);
  const later = createFakeBot({ before: bot, notice: sampleNotice('Nytt personvern') });
  expect(await later.useCases.gate.receiptOf(customer())).toBeNull();
});

test('a look-alike is refused at run time, whatever the compiler was told', () => {
  const lookAlike: unknown = { receipt: { id: 'r' }, value: 'ord', map: () => null };
  for (const forged of [lookAlike, null, 'ord', new Unrecorded('ord')]) {
    expect(() => assertRecordable(forged)).toThrow('did not pass the notice gate');
  }
});

test('unrecorded words cannot be printed, serialised or copied', () => {
  const words = new Unrecorded('hemmelig');
  expect(() => JSON.stringify({ words })).toThrow(TypeError);
  expect(`${inspect(words, { showHidden: true, customInspect: false })} ${String(words)}`).not.toContain(
    'hemmelig',
  );
  expect(JSON.stringify(Object.entries({ ...words }))).not.toContain('hemmelig');
  expect(words.backToAuthor((text) => text)).toBe('hemmelig');
  expect(words.classify((text) => text.length)).toBe(8);
});
