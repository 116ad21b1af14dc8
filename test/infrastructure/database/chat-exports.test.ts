import { afterEach, beforeEach, expect, it } from 'vitest';
import { createErasePerson } from '../../../src/features/data-rights/erase-person.ts';
import { createDeleteExpired } from '../../../src/features/retention/delete-expired.ts';
import type { ExportId, PersonId } from '../../../src/shared/ids.ts';
import { customer } from '../../fakes/people.ts';
import { describeOnBoth } from '../../support/databases.ts';
import { dumpOf, type Harness, openHarness } from './harness.ts';

const day = 24 * 60 * 60 * 1000;
const place = JSON.stringify(['F0SIDE', 'F0DATA']);

describeOnBoth('files in people’s own chats', (kind) => {
  let harness: Harness;
  let personId: PersonId;
  beforeEach(async () => {
    harness = await openHarness(kind);
    personId = await somebody('UKARI');
  });
  afterEach(() => harness.close());

  const somebody = async (userId: string): Promise<PersonId> => {
    await harness.press(customer(userId));
    const person = await harness.stores.people.find(harness.refs.personRef(customer(userId)));
    if (person === null) throw new Error('nobody');
    return person.id;
  };
  const later = (ms: number) => new Date(harness.clock.now().getTime() + ms);
  const add = async (of = personId) => {
    const id = harness.ids.next<'export'>();
    const createdAt = harness.clock.now();
    const about = { platform: 'slack', workspaceId: 'T0', createdAt, deleteAfter: later(day) } as const;
    const added = await harness.stores.chatExports.add({ id, personId: of, ...about }, [
      { name: 'send-export', payload: { exportId: id } },
    ]);
    return { id, added };
  };
  const sent = async (of = personId): Promise<ExportId> => {
    const { id } = await add(of);
    await harness.stores.chatExports.keepPlace(id, place);
    await harness.stores.chatExports.finish(id);
    return id;
  };
  const jobs = async () => {
    const rows = await harness.database.query<{ job: string }>(
      `SELECT name || ' ' || (data->>'exportId') AS job FROM pgboss.job WHERE data ? 'exportId' ORDER BY 1`,
    );
    return rows.map(({ job }) => job);
  };
  const expire = () => createDeleteExpired({ ...harness, retention: harness.stores.retention })();

  it('one is on its way at a time, with its job; a later one comes when it is no longer tried', async () => {
    const first = await add();
    expect([first.added, (await add()).added]).toEqual(['added', 'waiting']);
    expect(await jobs()).toEqual([`send-export ${first.id}`]);
    harness.clock.set(later(4 * 60 * 60 * 1000));
    expect((await add()).added).toBe('added');
    expect((await add(harness.ids.next())).added).toBe('gone');
  });

  it('where they are lies under the keys', async () => {
    const id = await sent();
    expect(await harness.stores.chatExports.get(id)).toMatchObject({ personId, place, state: 'sent' });
    expect(await dumpOf(harness)).not.toMatch(/F0SIDE/);
    expect((await harness.stores.dataRights.held(personId))?.copy.chatExports).toMatchObject([
      { inYourChat: ['F0SIDE', 'F0DATA'], state: 'sent' },
    ]);
  });

  it('go when their day is over, and only then, by a job; a neighbour’s stay', async () => {
    const id = await sent();
    const other = await sent(await somebody('UOLA'));
    await harness.database.query(
      'UPDATE "ChatExport" SET "deleteAfter" = "deleteAfter" + $2::interval WHERE id = $1::uuid',
      [other, '1 day'],
    );
    harness.clock.set(later(day - 1));
    expect((await expire()).deleted.chatExports).toBe(0);
    harness.clock.set(later(1));
    expect(await expire()).toMatchObject({ outcome: 'complete', deleted: { chatExports: 1 } });
    expect(await jobs()).toContain(`remove-export ${id}`);
    expect(await harness.stores.chatExports.get(id)).toMatchObject({
      personId: null,
      place,
      state: 'removing',
    });
    expect(await harness.stores.chatExports.get(other)).toMatchObject({ state: 'sent' });
    // Nothing more to do about it in the next hour; a week on it is given up.
    expect((await expire()).deleted.chatExports).toBe(0);
    harness.clock.set(later(8 * day));
    await expire();
    expect(await harness.stores.chatExports.get(id)).toBeNull();
  });

  it('an erasure takes them all away, whatever their state, and forgets whose they were', async () => {
    const done = await sent();
    const { id: waiting } = await add();
    await createErasePerson({ ...harness, dataRights: harness.stores.dataRights })(personId);
    expect(await jobs()).toEqual([`remove-export ${done}`, `remove-export ${waiting}`].sort());
    for (const id of [done, waiting]) {
      expect(await harness.stores.chatExports.get(id)).toMatchObject({ personId: null, state: 'removing' });
      expect(await harness.stores.chatExports.keepPlace(id, place)).toBe(false);
      expect(await harness.stores.chatExports.finish(id)).toBe(false);
      await harness.stores.chatExports.drop(id);
      expect(await harness.stores.chatExports.get(id)).toBeNull();
    }
    expect(await dumpOf(harness)).not.toContain(personId);
  });
});
