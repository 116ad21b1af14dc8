import { afterEach, beforeEach, expect, it } from 'vitest';
import { countReaders } from '../../../src/infrastructure/database/count-readers.ts';
import { customer } from '../../fakes/people.ts';
import { describeOnBoth } from '../../support/databases.ts';
import { type Harness, openHarness } from './harness.ts';

describeOnBoth('who is asked again under another notice', (kind) => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await openHarness(kind);
  });
  afterEach(() => harness.close());

  it('is whoever read this version last', async () => {
    const { version } = await harness.press(customer('UKARI'));
    await harness.press(customer('UOLA'));
    expect(await countReaders(harness.database, version)).toBe(2);
    expect(await countReaders(harness.database, 'another')).toBe(0);
    await harness.database.query(
      `INSERT INTO "NoticeReceipt" (id, "personId", version, "pressedAt", surface, "deleteAfter")
       SELECT gen_random_uuid(), "personId", 'another', "pressedAt" + interval '1 hour', surface, "deleteAfter"
         FROM "NoticeReceipt" LIMIT 1`,
    );
    expect(await countReaders(harness.database, version)).toBe(1);
    expect(await countReaders(harness.database, 'another')).toBe(1);
  });
});
