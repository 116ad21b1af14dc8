import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDecideByOperator } from '../../../src/features/data-rights/decide-by-operator.ts';
import { createFindByEmail } from '../../../src/features/data-rights/find-by-email.ts';
import {
  createOpenByOperator,
  type OperatorKind,
  operatorKinds,
} from '../../../src/features/data-rights/open-by-operator.ts';
import { createRenewCode } from '../../../src/features/data-rights/renew-code.ts';
import { maxCodeTries } from '../../../src/features/data-rights/request-code.ts';
import { createVerifyRequest } from '../../../src/features/data-rights/verify-request.ts';
import { createFakeBot, type FakeBot } from '../../fakes/fake-bot.ts';
import { dumpDatabase } from '../../fakes/fake-database.ts';
import { customer } from '../../fakes/people.ts';
import { deliverFeedback, now, pressContinue } from '../../fakes/stories.ts';

const day = 86_400_000;

const registered = async (bot: FakeBot, userId: string, email: string | null) => {
  await pressContinue(bot, userId);
  const person = await bot.ports.people.find(bot.ports.refs.personRef(customer(userId)));
  if (person === null) throw new Error('nobody');
  const profile = { displayName: null, email, language: null, readAt: bot.clock.now() };
  await bot.ports.people.keepProfile(person.id, profile, []);
  return person.id;
};

const deskOf = (bot: FakeBot) => {
  const openByOperator = createOpenByOperator({ ...bot.ports, findByEmail: createFindByEmail(bot.ports) });
  return {
    open: (kind: OperatorKind, email = 'kari@example.com', receivedAt = bot.clock.now()) =>
      openByOperator({ kind, email, receivedAt, wish: 'erase' }),
    verify: createVerifyRequest(bot.ports),
    renew: createRenewCode(bot.ports),
    decide: createDecideByOperator(bot.ports),
  };
};

const opened = async (bot: FakeBot, ...given: Parameters<ReturnType<typeof deskOf>['open']>) => {
  const result = await deskOf(bot).open(...given);
  if (result.kind !== 'opened') throw new Error(`not opened: ${result.kind}`);
  const [request] = result.requests;
  if (request === undefined) throw new Error('nothing was opened');
  return { ...result, reference: request.reference };
};

const only = (bot: FakeBot) => {
  const [request] = bot.database.requests.values();
  if (request === undefined) throw new Error('no request');
  return request;
};

describe('a request from outside the chat', () => {
  test.each([
    ['kari@example.com', ['kari@example.com'], 1],
    [' KARI@Example.COM ', ['kari@example.com', 'ola@example.com'], 1],
    [
      'kari@example.com',
      ['ola@example.com', 'Kari@example.com', null, ' kari@example.com', 'kari2@example.com'],
      2,
    ],
    ['kari@example.com', ['kari@example.com.example.org', 'xkari@example.com', null], 0],
    ['', [null, 'kari@example.com'], 0],
  ])('%j is found among %j: %d', async (wanted, addresses, count) => {
    const bot = createFakeBot();
    for (const [number, email] of addresses.entries()) await registered(bot, `U${number}`, email);
    expect(await createFindByEmail(bot.ports)(wanted)).toHaveLength(count);
  });

  test('of nobody leaves nothing', async () => {
    const bot = createFakeBot();
    await registered(bot, 'UOLA', 'ola@example.com');
    const before = dumpDatabase(bot.database);
    expect(await deskOf(bot).open('erase')).toEqual({ kind: 'nothing-held' });
    expect(dumpDatabase(bot.database)).toBe(before);
    expect(bot.log.of('request-opened')).toEqual([]);
  });

  test.each(operatorKinds)('%s: does nothing before it is verified, and is on no card', async (kind) => {
    const bot = createFakeBot();
    await registered(bot, 'UKARI', 'kari@example.com');
    const item = await deliverFeedback(bot);
    await opened(bot, kind);
    await bot.settle();
    expect(only(bot)).toMatchObject({ kind, state: 'unverified', source: 'operator', restriction: null });
    expect((await now(bot, item)).restriction).toBeNull();
    expect(bot.support.requestCards).toEqual([]);
    for (const outcome of [
      { kind: 'fulfilled', reason: null },
      { kind: 'refused', reason: 'Nei', ground: 'unfounded' },
    ] as const) {
      expect(await deskOf(bot).decide(only(bot).id, outcome)).toEqual({ kind: 'request-closed' });
    }
    const refused = { kind: 'refused', reason: 'Ingen svarte.', ground: 'not-identified' } as const;
    expect(await deskOf(bot).decide(only(bot).id, refused)).toEqual({ kind: 'done' });
    await bot.settle();
    expect(bot.support.requestCards).toEqual([]);
    expect(bot.author.told).toEqual([]);
  });

  test('the clock runs from when it was received, not from when it was verified', async () => {
    const bot = createFakeBot();
    await registered(bot, 'UKARI', 'kari@example.com');
    const receivedAt = new Date('2026-01-31T10:00:00.000Z');
    const { reference, code } = await opened(bot, 'access', 'kari@example.com', receivedAt);
    bot.clock.advance(2 * day);
    expect(await deskOf(bot).verify(reference, code.code)).toMatchObject({ kind: 'verified' });
    expect(only(bot)).toMatchObject({
      state: 'open',
      receivedAt,
      dueAt: new Date('2026-02-28T10:00:00.000Z'),
    });
  });

  test('verified: a card without content, which cannot be decided there, and the code is gone', async () => {
    const bot = createFakeBot();
    await registered(bot, 'UKARI', 'kari@example.com');
    const item = await deliverFeedback(bot);
    const { reference, code } = await opened(bot, 'object');
    expect(await deskOf(bot).verify(reference, ` ${code.code.toLowerCase()} `)).toMatchObject({
      kind: 'verified',
    });
    expect((await now(bot, item)).restriction).toBe('freeze');
    expect(only(bot)).toMatchObject({ codeKey: null, codeUntil: null, codeTries: 0 });
    await bot.settle();
    expect(bot.support.requestCards.map(({ card }) => card)).toMatchObject([
      { reference, state: 'open', decidable: false, extendable: false },
    ]);
    expect(JSON.stringify(bot.support.requestCards)).not.toMatch(/kari/i);
    expect(await deskOf(bot).verify(reference, code.code)).toEqual({ kind: 'not-waiting' });
  });

  test('on its last millisecond the code is right, and then it is dead until there is a new one', async () => {
    for (const [after, kind] of [
      [7 * day - 1, 'verified'],
      [7 * day, 'dead'],
    ] as const) {
      const bot = createFakeBot();
      await registered(bot, 'UKARI', 'kari@example.com');
      const { reference, code } = await opened(bot, 'erase');
      bot.clock.advance(after);
      expect((await deskOf(bot).verify(reference, code.code)).kind).toBe(kind);
      if (kind === 'verified') continue;
      const renewed = await deskOf(bot).renew(reference);
      if (renewed.kind !== 'renewed') throw new Error('no new code');
      expect((await deskOf(bot).verify(reference, code.code)).kind).toBe('wrong');
      expect((await deskOf(bot).verify(reference, renewed.code.code)).kind).toBe('verified');
    }
  });

  test('one letter about two accounts: one code opens both, and a wrong one counts for both', async () => {
    const bot = createFakeBot();
    await registered(bot, 'UKARI', 'kari@example.com');
    await registered(bot, 'UKARI2', 'Kari@Example.com');
    const { reference, code, requests } = await opened(bot, 'restrict');
    expect(requests).toHaveLength(2);
    await deskOf(bot).verify(requests[1]?.reference ?? reference, 'feil');
    expect([...bot.database.requests.values()].map(({ codeTries }) => codeTries)).toEqual([1, 1]);
    await deskOf(bot).verify(reference, code.code);
    expect([...bot.database.requests.values()].map(({ state }) => state)).toEqual(['open', 'open']);
  });

  test('no sequence of wrong codes opens a request, whatever is waited for between', async () => {
    const step = fc.oneof(
      fc.string().map((typed) => ({ typed })),
      fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{8}$/).map((typed) => ({ typed })),
      fc.nat({ max: 10 * day }).map((wait) => ({ wait })),
      fc.constant({ renew: true }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        const bot = createFakeBot();
        await registered(bot, 'UKARI', 'kari@example.com');
        const { reference, code } = await opened(bot, 'erase');
        const codes: string[] = [code.code];
        for (const one of steps) {
          if ('wait' in one) bot.clock.advance(one.wait);
          else if ('renew' in one) {
            const renewed = await deskOf(bot).renew(reference);
            if (renewed.kind === 'renewed') codes.push(renewed.code.code);
          } else {
            fc.pre(!codes.includes(one.typed));
            await deskOf(bot).verify(reference, one.typed);
          }
          expect(only(bot).state).toBe('unverified');
          expect(only(bot).codeTries).toBeLessThanOrEqual(maxCodeTries);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('nor do many at once, and none of them is lost', async () => {
    const bot = createFakeBot();
    await registered(bot, 'UKARI', 'kari@example.com');
    const { reference, code } = await opened(bot, 'erase');
    await Promise.all(Array.from({ length: 8 }, () => deskOf(bot).verify(reference, '00000000')));
    expect(only(bot)).toMatchObject({ state: 'unverified', codeTries: maxCodeTries });
    expect(await deskOf(bot).verify(reference, code.code)).toEqual({ kind: 'dead' });
  });

  test('what is kept and what is logged have neither the code nor, beyond the profile, the address', async () => {
    const bot = createFakeBot();
    await registered(bot, 'UKARI', 'kari@example.com');
    const { reference, code } = await opened(bot, 'erase', 'KARI@example.com');
    await deskOf(bot).verify(reference, 'FE1LK0DE');
    const kept = JSON.stringify([...bot.database.requests.values(), ...bot.database.jobs.values()]);
    for (const text of [kept, JSON.stringify(bot.log.events)]) {
      expect(text).not.toMatch(/kari|FE1LK0DE/i);
      expect(text).not.toContain(code.code);
    }
    await deskOf(bot).verify(reference, code.code);
    expect(bot.log.of('request-verified')).toEqual([
      expect.objectContaining({ requestId: only(bot).id, level: 'info' }),
    ]);
  });

  test('the same twice is one, and they see it in the chat themselves', async () => {
    const bot = createFakeBot();
    await registered(bot, 'UKARI', 'kari@example.com');
    const { reference } = await opened(bot, 'access');
    expect(await deskOf(bot).open('access')).toEqual({ kind: 'already-open', references: [reference] });
    expect(await bot.useCases.listRequests(customer('UKARI'))).toMatchObject([
      { reference, state: 'unverified', source: 'operator' },
    ]);
  });
});
