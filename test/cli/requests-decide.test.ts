import { describe, expect, test } from 'vitest';
import { dumpRows, openFields } from '../whole/support/dump.ts';
import { requestsFolder } from './requests-folder.ts';

/** The clock of these commands stands at noon on 22 November 2026. */
const desk = await requestsFolder({
  anna: {},
  cecilie: { language: 'en' },
  dagny: {},
  eli: {},
  frida: { language: 'nn' },
  hedda: {},
  jorunn: {},
});

/** Every row of every table, and every encrypted field in the clear. */
const everything = () =>
  desk.inside(async ({ database, codec }) =>
    [...[...(await dumpRows(database)).values()].flat(), ...(await openFields(database, codec))].join('\n'),
  );

describe('lytt requests decide', { timeout: 60_000 }, () => {
  test('what was never verified is visible, restricts nobody, and is refused as not identified only', async () => {
    const { reference } = await desk.open('object', 'anna@example.com', '--received', '2026-10-23');
    expect(await desk.stateOf(reference)).toEqual({ state: 'unverified', restriction: null });
    const list = (await desk.run('list')).out;
    expect(list[0]).toMatch(new RegExp(`^${reference} .*  0 days left  28 days and not verified: `));
    expect(list.join('\n')).not.toMatch(/anna|bodil|Nordmann/i);
    const refuse = (ground: string) =>
      desk.run('decide', reference, '--refuse', '--ground', ground, '--reason', 'Ikke svart.');
    expect((await refuse('legal-claims')).err[0]).toContain('it is not-identified.');
    expect((await desk.run('decide', reference, '--fulfil', '--yes')).code).toBe(1);
    const refused = await refuse('not-identified');
    expect(refused.code).toBe(0);
    expect(refused.out.join('\n')).toContain('(GDPR artikkel 12 nr. 2 og artikkel 11)');
    expect(await desk.stateOf(reference)).toEqual({ state: 'refused', restriction: null });
  });

  test('an objection stops all use once verified; refused, it is lifted when they have been told', async () => {
    const cecilie = desk.person('cecilie');
    const reference = await desk.verified('object', 'cecilie@example.com');
    const restriction = () =>
      desk.inside(async ({ stores }) => (await stores.feedback.get(cecilie.feedbackId))?.restriction);
    expect(await restriction()).toBe('freeze');
    const decide = (...args: string[]) => desk.run('decide', reference, '--refuse', ...args);
    expect((await decide()).code).toBe(2);
    expect((await decide('--ground', 'legal-claims')).err).toEqual([
      'Say why, as the person is told: --reason "…".',
    ]);
    const refused = await decide('--ground', 'legal-claims', '--reason', 'We need it in court.');
    const text = refused.out.join('\n');
    expect(text).toContain('    We need it in court.');
    expect(text).toContain('(GDPR article 21(1) and article 17(3)(e))');
    expect(text).toContain('https://');
    expect(await restriction()).toBe('freeze');
    expect((await desk.run('list')).out.at(-1)).toContain(`requests lift ${reference} --told`);
    const printed = await desk.run('lift', reference);
    expect(printed.out.join('\n')).toContain('Nothing is lifted yet.');
    expect(await restriction()).toBe('freeze');
    expect((await desk.run('lift', reference, '--told')).code).toBe(0);
    expect(await restriction()).toBeNull();
  });

  test('restrict: in force from the decision, and lifted', async () => {
    const dagny = desk.person('dagny');
    const reference = await desk.verified('restrict', 'dagny@example.com');
    expect(await desk.stateOf(reference)).toEqual({ state: 'open', restriction: null });
    expect((await desk.run('decide', reference, '--fulfil')).code).toBe(0);
    const restriction = () =>
      desk.inside(async ({ stores }) => (await stores.feedback.get(dagny.feedbackId))?.restriction);
    expect(await restriction()).toBe('freeze');
    expect((await desk.run('lift', reference, '--told')).code).toBe(0);
    expect(await restriction()).toBeNull();
  });

  test('rectify: what is right becomes their own statement', async () => {
    const { personId } = desk.person('eli');
    const reference = await desk.verified('rectify', 'eli@example.com');
    expect((await desk.run('decide', reference, '--fulfil')).code).toBe(2);
    const decided = await desk.run(
      ...['decide', reference, '--fulfil', '--display-name', 'Eli Riktig', '--country', 'SE'],
    );
    expect(decided.code).toBe(0);
    const corrected = await desk.inside(({ stores }) => stores.people.get(personId));
    expect(corrected).toMatchObject({
      displayName: 'Eli Riktig',
      displayNameStated: true,
      email: 'eli@example.com',
      emailStated: false,
      stated: { country: 'SE', company: null },
    });
    expect(await desk.stateOf(reference)).toMatchObject({ state: 'fulfilled' });
  });

  test('more time: once, with a reason, told in their language', async () => {
    const reference = await desk.verified('access', 'frida@example.com');
    const extend = (months: string) =>
      desk.run('extend', reference, '--months', months, '--reason', 'Arkivet er stort.');
    expect((await extend('3')).code).toBe(2);
    const extended = await extend('1');
    expect(extended.code).toBe(0);
    expect(extended.out.join('\n')).toContain('22. januar 2027');
    expect((await extend('1')).code).toBe(1);
  });

  test('somebody who left asks, is verified and erased, and a dump of everything has nothing of theirs', async () => {
    const hedda = desk.person('hedda');
    const { reference, code } = await desk.open('erase', 'hedda@example.com');
    const [left] = await desk.inside(({ database }) =>
      database.query<{ line: string }>('SELECT r::text AS line FROM "RightsRequest" r WHERE reference = $1', [
        reference,
      ]),
    );
    // Neither address nor code is kept with the request.
    expect(left?.line).not.toContain('hedda');
    expect(left?.line).not.toContain(code.replace('-', ''));
    const before = await everything();
    for (const theirs of [hedda.personId, hedda.feedbackId, 'UHEDDA', 'hedda@', 'Ordene til hedda']) {
      expect(before).toContain(theirs);
    }
    expect((await desk.run('verify', reference, code)).code).toBe(0);
    const careful = await desk.run('decide', reference, '--fulfil');
    expect(careful.err[0]).toContain('cannot be undone');
    expect(await desk.stateOf(reference)).toMatchObject({ state: 'open' });
    const erased = await desk.run('decide', reference, '--fulfil', '--yes');
    expect(erased.code).toBe(0);
    expect(erased.out.join('\n')).toContain('Alt vi hadde lagret om deg, er slettet.');
    const kept = await everything();
    for (const theirs of [hedda.personId, hedda.feedbackId, 'UHEDDA', 'hedda']) {
      expect(kept).not.toContain(theirs);
    }
    expect(kept).toContain(reference);
    expect(await desk.stateOf(reference)).toMatchObject({ state: 'fulfilled' });
    const trail = await desk.inside(({ database }) =>
      database.query<{ event: string }>(`SELECT event FROM "AuditInbox" ORDER BY id DESC LIMIT 4`),
    );
    expect(trail.map(({ event }) => event).reverse()).toEqual([
      'request-opened',
      'request-verified',
      'request-decided',
      'person-erased',
    ]);
    expect((await desk.run('decide', reference, '--fulfil', '--yes')).code).toBe(1);
  });

  test('what a hold keeps is named in the e-mail, with ground and reason, and is out of use', async () => {
    const { feedback, feedbackId } = desk.person('jorunn');
    await desk.hold('add', feedback, '--ground', 'legal-claims', '--reason', 'Det er reist sak.');
    const reference = await desk.verified('erase', 'jorunn@example.com');
    const { code, out } = await desk.run('decide', reference, '--fulfil', '--yes');
    expect(code).toBe(0);
    const text = out.join('\n');
    expect(text).toContain('Det meste vi hadde lagret om deg, er slettet.');
    expect(text).toContain(`${feedback}: Vi trenger opplysningene for et rettskrav`);
    expect(text).toContain('    Det er reist sak.');
    expect(text).not.toContain('Alt vi hadde lagret');
    const item = await desk.inside(({ stores }) => stores.feedback.get(feedbackId));
    expect(item?.restriction).toBe('out-of-use');
  });
});
