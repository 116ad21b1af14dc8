import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDecideByOperator } from '../../../src/features/data-rights/decide-by-operator.ts';
import { createFindByEmail } from '../../../src/features/data-rights/find-by-email.ts';
import { createLiftByOperator } from '../../../src/features/data-rights/lift-by-operator.ts';
import { createOpenByOperator } from '../../../src/features/data-rights/open-by-operator.ts';
import { createVerifyRequest } from '../../../src/features/data-rights/verify-request.ts';
import type { PersonId } from '../../../src/shared/ids.ts';
import { customer } from '../../fakes/people.ts';
import { sampleSettings } from '../../fakes/sample-settings.ts';
import { describeOnBoth } from '../../support/databases.ts';
import { dumpOf, type Harness, openHarness } from './harness.ts';

describeOnBoth('requests from outside the chat', (kind) => {
  let h: Harness;
  let people = 0;
  beforeAll(async () => {
    h = await openHarness(kind);
  });
  afterAll(() => h.close());

  const someone = async (email: string | null): Promise<PersonId> => {
    people += 1;
    const user = customer(`UPERSON${people}`);
    await h.addFeedback(user);
    const person = await h.stores.people.find(h.refs.personRef(user));
    if (person === null) throw new Error('nobody');
    const profile = { displayName: null, email, language: null, readAt: h.clock.now() };
    await h.stores.people.keepProfile(person.id, profile, []);
    return person.id;
  };
  const ports = () => ({
    ...h.stores,
    refs: h.refs,
    ids: h.ids,
    clock: h.clock,
    log: h.log,
    settings: sampleSettings,
  });
  const open = async (email: string, asked: 'erase' | 'object') => {
    const openByOperator = createOpenByOperator({ ...ports(), findByEmail: createFindByEmail(ports()) });
    const opened = await openByOperator({ kind: asked, email, receivedAt: h.clock.now(), wish: 'erase' });
    if (opened.kind !== 'opened') throw new Error(opened.kind);
    const [request] = opened.requests;
    const stored = request === undefined ? null : await h.stores.requests.findByReference(request.reference);
    if (stored === null) throw new Error('opened, but not there');
    return { ...opened, request: stored };
  };

  test('people with an address are read in order, each once, and found whatever the case', async () => {
    const wanted = await someone('Nora.Canary@Example.com');
    await h.database.query(
      `INSERT INTO "Person" (id, ref, platform, "workspaceId", "userId", language, "createdAt", "deleteAfter")
       SELECT gen_random_uuid(), 'ref-' || n, platform, "workspaceId", "userId", language, "createdAt", "deleteAfter"
         FROM "Person", generate_series(1, 3) AS n WHERE id = $1::uuid`,
      [wanted],
    );
    for (let more = 0; more < 5; more += 1) await someone(`person${more}@example.com`);
    const last = await someone('nora.canary@example.com ');
    const found = await createFindByEmail(h.stores)('nora.canary@example.COM');
    expect(found.map(({ id }) => id).sort()).toEqual([wanted, last].sort());
    const page = await h.stores.people.withEmail(null);
    const [first] = page;
    expect(page).toHaveLength(7);
    expect(await h.stores.people.withEmail(first?.id ?? null)).toEqual(page.slice(1));
    expect(await h.stores.people.withEmail(page.at(-1)?.id ?? null)).toEqual([]);
  });

  test('neither code nor address stands anywhere, verified or not', async () => {
    await someone('olav.canary@example.com');
    const { request, code } = await open('OLAV.CANARY@example.com', 'erase');
    expect(await h.stores.requests.withCode(code.codeKey)).toEqual([request]);
    expect(request).toMatchObject({ codeKey: code.codeKey, codeUntil: code.codeUntil, codeTries: 0 });
    await createVerifyRequest(ports())(request.reference, 'XXXX-9999');
    const verdict = async () => {
      const dump = (await dumpOf(h)).toLowerCase();
      const logged = JSON.stringify(h.log.events).toLowerCase();
      for (const word of [code.code, 'olav.canary', 'XXXX9999', 'XXXX-9999']) {
        expect(dump).not.toContain(word.toLowerCase());
        expect(logged).not.toContain(word.toLowerCase());
      }
    };
    await verdict();
    expect((await h.stores.requests.get(request.id))?.codeTries).toBe(1);
    expect(await createVerifyRequest(ports())(request.reference, code.code)).toMatchObject({
      kind: 'verified',
    });
    await verdict();
  });

  test('of many wrong codes at once none is lost, and of two right ones one opens it', async () => {
    await someone('petra@example.com');
    const { request, code } = await open('petra@example.com', 'erase');
    const verify = createVerifyRequest(ports());
    await Promise.all(['00000000', '00000001', '00000002'].map((wrong) => verify(request.reference, wrong)));
    expect((await h.stores.requests.get(request.id))?.codeTries).toBe(3);
    await Promise.all([verify(request.reference, code.code), verify(request.reference, code.code)]);
    const events = await h.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM "AuditInbox" a JOIN "Person" p ON p."auditSubject" = a.subject
        WHERE p.id = $1::uuid AND a.event = 'request-verified'`,
      [request.personId],
    );
    expect(events).toEqual([{ count: 1 }]);
  });

  test('an objection restricts from the verification on, until it is lifted after the refusal', async () => {
    const personId = await someone('quist@example.com');
    const restriction = async () => (await h.stores.people.get(personId))?.restriction;
    const { request, code } = await open('quist@example.com', 'object');
    expect(await restriction()).toBeNull();
    await createVerifyRequest(ports())(request.reference, code.code);
    expect(await restriction()).toBe('freeze');
    const outcome = { kind: 'refused', reason: 'Vi trenger det i retten.', ground: 'legal-claims' } as const;
    await createDecideByOperator(ports())(request.id, outcome);
    expect(await restriction()).toBe('freeze');
    expect((await h.stores.requests.toLift()).map(({ id }) => id)).toEqual([request.id]);
    expect(await createLiftByOperator(h.stores)(request.id)).toBe('lifted');
    expect(await restriction()).toBeNull();
    expect(await h.stores.requests.toLift()).toEqual([]);
  });

  test('one that was never verified keeps nobody, and is forgotten and deleted on its dates', async () => {
    await someone('ragna@example.com');
    const { request } = await open('ragna@example.com', 'object');
    const retain = (rows: 'requestIdentities' | 'requests', at: Date) =>
      h.stores.retention.deleteDue(
        rows,
        at,
        100,
        () => h.ids.next<'removal'>(),
        () => ({ name: 'delete-expired', payload: {} }),
      );
    await retain('requestIdentities', new Date(request.identityUntil.getTime() + 1));
    expect(await h.stores.requests.get(request.id)).toMatchObject({
      ...{ personId: null, codeKey: null, codeUntil: null, state: 'unverified' },
    });
    await retain('requests', new Date(request.deleteAfter.getTime() + 1));
    expect(await h.stores.requests.get(request.id)).toBeNull();
  });
});
