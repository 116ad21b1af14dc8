import { expect, test } from 'vitest';
import { customer } from '../../fakes/people.ts';
import { openHarness } from './harness.ts';

test('whoever is erased while a batch is being added is passed over, and takes nobody along', async () => {
  const harness = await openHarness('postgresql');
  try {
    const { stores, refs, press, newFeedback, database } = harness;
    const [kari, ola] = [customer('UKARI'), customer('UOLA')];
    await press(kari);
    await press(ola);
    const rows = [await newFeedback(kari), await newFeedback(ola)];
    const person = await stores.people.find(refs.personRef(kari));
    if (person === null) throw new Error('nobody there');
    const adding = await database.transaction(async (sql) => {
      // The erasure holds the person and has deleted them, but has not committed when the rows come.
      await sql.query('SELECT id FROM "Person" WHERE id = $1::uuid FOR UPDATE', [person.id]);
      await sql.query('DELETE FROM "Person" WHERE id = $1::uuid', [person.id]);
      const started = Promise.all(rows.map((row) => stores.feedback.add(row, [])));
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { started };
    });
    expect(await adding.started).toEqual([{ kind: 'receipt-gone' }, { kind: 'added' }]);
    expect(await stores.feedback.ofPerson(person.id, 10)).toEqual([]);
  } finally {
    await harness.close();
  }
});
