import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createErasePerson } from '../../../src/features/data-rights/erase-person.ts';
import { newRequest } from '../../../src/features/data-rights/new-request.ts';
import { createLink, headText, parseHead } from '../../../src/infrastructure/crypto/audit-chain.ts';
import { type AuditStore, createAuditStore } from '../../../src/infrastructure/database/audit-store.ts';
import { recordAudit } from '../../../src/infrastructure/database/record-audit.ts';
import { auditEvents, auditReasons } from '../../../src/shared/audit-event.ts';
import { customer } from '../../fakes/people.ts';
import { sampleSettings } from '../../fakes/sample-settings.ts';
import { describeOnBoth } from '../../support/databases.ts';
import { disclosureFrom, dumpOf, type Harness, openHarness } from './harness.ts';

const link = createLink(randomBytes(32));

describeOnBoth('the audit trail', (kind) => {
  let harness: Harness;
  let audit: AuditStore;
  beforeAll(async () => {
    harness = await openHarness(kind);
    audit = createAuditStore(harness.database, link);
  });
  afterAll(() => harness.close());

  /** As somebody could who is master of the database: the triggers are no lock, the chain is what finds it. */
  const tamper = async (statement: string): Promise<void> => {
    await harness.database.query('ALTER TABLE "AuditEvent" DISABLE TRIGGER USER');
    await harness.database.query(statement);
    await harness.database.query('ALTER TABLE "AuditEvent" ENABLE TRIGGER USER');
  };
  const startAnew = async () => {
    await tamper('DELETE FROM "AuditEvent"');
    await harness.database.transaction(async (sql) => {
      await sql.query(`SELECT set_config('lytt.audit', 'seal', true)`);
      await sql.query('DELETE FROM "AuditInbox"');
    });
  };
  beforeEach(startAnew);

  const enter = async (count: number, days = 0): Promise<void> => {
    const at = new Date(harness.clock.now().getTime() + days * 86_400_000);
    const entry = { event: 'retention-run', reason: 'date-came', at } as const;
    await recordAudit(
      harness.database,
      Array.from({ length: count }, (_, amount) => ({ ...entry, amount })),
    );
    await audit.seal();
  };
  const events = async () => {
    await audit.seal();
    return harness.database.query<{ event: string; reason: string | null; subject: string | null }>(
      'SELECT event, reason, subject FROM "AuditEvent" ORDER BY seq',
    );
  };

  it('tells what happened to a person, in the transaction of it, by a number that dies with them', async () => {
    const { stores, clock, ids, log } = harness;
    const feedback = await harness.addFeedback(customer('UAUDIT'), { text: 'Hemmelige ord' });
    await harness.press(customer('UAUDIT'));
    const post = { id: ids.next<'post'>(), destinationId: 'billing', createdAt: clock.now() };
    await stores.feedback.change(feedback.id, 1, { addPosts: [post] });
    await stores.posts.markPosted(post.id, { channel: 'CB', message: '1' }, disclosureFrom(harness), []);
    const shown = { ...disclosureFrom(harness), fields: ['userId', 'displayName'] };
    await stores.feedback.change(feedback.id, 2, { addDisclosures: [shown] });
    await stores.feedback.change(feedback.id, 3, { text: null, status: 'withdrawn' });
    const person = await stores.people.find(harness.refs.personRef(customer('UAUDIT')));
    if (person === null) throw new Error('nobody');
    await createErasePerson({ dataRights: stores.dataRights, ids, clock, log })(person.id);

    const told = await events();
    expect(told.map(({ event }) => event)).toEqual([
      'notice-pressed',
      'feedback-recorded',
      'data-disclosed',
      'sender-shown',
      'feedback-withdrawn',
      'person-erased',
    ]);
    expect(told.at(-1)?.reason).toBe('asked');
    const [subject] = new Set(told.map((one) => one.subject));
    expect([...new Set(told.map((one) => one.subject))]).toEqual([subject]);
    expect(subject).toMatch(/^[0-9a-f-]{36}$/);
    const elsewhere = (await dumpOf(harness)).split('\n').filter((row) => row.includes(subject ?? '?'));
    expect(elsewhere).toHaveLength(told.length);
    expect(await audit.verify(null)).toMatchObject({ kind: 'whole', first: 1, head: { seq: 6 } });
  });

  it('tells of requests: opened, extended, decided, and what they do to the data; and of a correction', async () => {
    const { stores, clock, ids } = harness;
    const { personId } = await harness.press(customer('UREQUEST'));
    const given = { personId, kind: 'object', state: 'open', source: 'chat', restriction: 'freeze' } as const;
    const request = newRequest(
      { ids, clock, settings: sampleSettings },
      { ...given, receivedAt: clock.now() },
    );
    const extendedDueAt = new Date(request.dueAt.getTime() + 86_400_000);
    const later = { extendedDueAt, extensionReason: 'Hemmelig grunn' };
    const refused = {
      state: 'refused',
      reason: 'Hemmelig',
      ground: 'legal-claims',
      restriction: null,
      decidedAt: clock.now(),
    } as const;
    await stores.requests.add(request, () => [], []);
    await stores.requests.change(request.id, 1, later, () => [], []);
    await stores.requests.change(request.id, 2, refused, () => [], []);
    expect(await stores.requests.change(request.id, 2, refused, () => [], [])).toBe('conflict');
    await stores.people.correct(await harness.admit(customer('UREQUEST'), { company: 'Nytt Navn AS' }));
    expect((await events()).map(({ event, reason }) => [event, reason])).toEqual([
      ['notice-pressed', null],
      ['request-opened', 'object'],
      ['use-restricted', 'object'],
      ['request-extended', null],
      ['request-decided', 'refused'],
      ['restriction-lifted', null],
      ['data-rectified', null],
    ]);
  });

  it('an event is there only when what it tells of is', async () => {
    const fault = new Error('the transaction failed');
    const failing = harness.database.transaction(async (sql) => {
      await recordAudit(sql, [{ event: 'keys-rotated', at: harness.clock.now() }]);
      throw fault;
    });
    await expect(failing).rejects.toBe(fault);
    expect(await events()).toEqual([]);
  });

  it('lets nobody change, delete or empty it, and lets no words in', async () => {
    await enter(3);
    await recordAudit(harness.database, [{ event: 'keys-rotated', at: harness.clock.now() }]);
    for (const table of ['AuditEvent', 'AuditInbox']) {
      for (const statement of [
        `UPDATE "${table}" SET amount = 7`,
        `DELETE FROM "${table}"`,
        `TRUNCATE "${table}"`,
      ]) {
        await expect(harness.database.query(statement)).rejects.toThrow('only ever added to');
      }
      const number = table === 'AuditEvent' ? 'seq' : 'id';
      const hash = table === 'AuditEvent' ? [', hash', `, '${'a'.repeat(64)}'`] : ['', ''];
      const insert = (event: string, reason: string, amount: string) =>
        harness.database.query(
          `INSERT INTO "${table}" (${number}, event, reason, amount, copies, at${hash[0]})
           VALUES (900, ${event}, ${reason}, ${amount}, 0, now()${hash[1]})`,
        );
      await expect(insert(`'Kari ringte'`, 'NULL', '0')).rejects.toThrow(/check|constraint/i);
      await expect(insert(`'keys-rotated'`, `'kari@example.com'`, '0')).rejects.toThrow(/check|constraint/i);
      await expect(insert(`'keys-rotated'`, 'NULL', '-1')).rejects.toThrow(/check|constraint/i);
    }
    await expect(
      harness.database.query(
        `INSERT INTO "AuditEvent" VALUES (900, 'keys-rotated', NULL, NULL, 0, 0, now(), 'Kari')`,
      ),
    ).rejects.toThrow(/check|constraint/i);
  });

  it('knows every event and reason that the code knows', async () => {
    const at = harness.clock.now();
    await recordAudit(harness.database, [
      ...auditEvents.map((event) => ({ event, at })),
      ...auditReasons.map((reason) => ({ event: 'request-opened' as const, reason, at })),
    ]);
    const entered = await events();
    expect(new Set(entered.map(({ event }) => event))).toEqual(new Set(auditEvents));
    expect(new Set(entered.map(({ reason }) => reason))).toEqual(new Set([null, ...auditReasons]));
  });

  it('finds a row that was changed, is missing, changed places, or was cut off from the end', async () => {
    await enter(20);
    const whole = await audit.verify(null);
    if (whole.kind !== 'whole') throw new Error('not whole');
    const kept = parseHead(headText(whole.head));
    expect(await audit.verify(kept)).toEqual(whole);

    await tamper('UPDATE "AuditEvent" SET amount = amount + 1 WHERE seq = 7');
    expect(await audit.verify(null)).toEqual({ kind: 'changed', seq: 7 });
    await tamper('UPDATE "AuditEvent" SET amount = amount - 1 WHERE seq = 7');
    expect((await audit.verify(kept)).kind).toBe('whole');

    await tamper('UPDATE "AuditEvent" SET seq = CASE seq WHEN 4 THEN 1005 ELSE 1004 END WHERE seq IN (4, 5)');
    await tamper('UPDATE "AuditEvent" SET seq = seq - 1000 WHERE seq > 1000');
    expect(await audit.verify(null)).toEqual({ kind: 'changed', seq: 4 });
    await tamper('UPDATE "AuditEvent" SET seq = CASE seq WHEN 4 THEN 1005 ELSE 1004 END WHERE seq IN (4, 5)');
    await tamper('UPDATE "AuditEvent" SET seq = seq - 1000 WHERE seq > 1000');

    await tamper('DELETE FROM "AuditEvent" WHERE seq > 18');
    expect((await audit.verify(null)).kind).toBe('whole');
    expect(await audit.verify(kept)).toMatchObject({ kind: 'cut-off', head: { seq: 18 } });
    await tamper('DELETE FROM "AuditEvent" WHERE seq = 9');
    expect(await audit.verify(null)).toEqual({ kind: 'missing', seq: 9 });
    await startAnew();
    await enter(25, 1);
    expect(await audit.verify(kept)).toEqual({ kind: 'changed', seq: 20 });
  });

  it('drops old rows from the beginning alone, says so, and can be followed from there; a beginning cut off by hand is found', async () => {
    await enter(10);
    await enter(5, 800);
    const day = new Date(harness.clock.now().getTime() + 700 * 86_400_000);
    expect(await audit.trim(day, day)).toBe(9);
    expect(await audit.trim(day, day)).toBe(0);
    await audit.seal();
    expect(await audit.verify(null)).toMatchObject({ kind: 'whole', first: 10, head: { seq: 16 } });
    expect(await audit.verify({ seq: 3, hash: 'a'.repeat(64) })).toEqual({ kind: 'head-too-old', first: 10 });
    await tamper('DELETE FROM "AuditEvent" WHERE seq < 12');
    expect(await audit.verify(null)).toEqual({ kind: 'missing', seq: 11 });
  });

  it('two sealers at once make one chain, and take in what is entered meanwhile', async () => {
    const at = harness.clock.now();
    const enterOne = (amount: number) =>
      recordAudit(harness.database, [{ event: 'retention-run', amount, at }]);
    await Promise.all(Array.from({ length: 100 }, (_, index) => enterOne(index)));
    await Promise.all([
      audit.seal(),
      audit.seal(),
      ...Array.from({ length: 20 }, (_, index) => enterOne(index)),
    ]);
    await audit.seal();
    expect(await audit.verify(null)).toMatchObject({ kind: 'whole', head: { seq: 120 } });
  });
});
