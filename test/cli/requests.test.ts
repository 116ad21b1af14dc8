import { mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeIn, otherCode, requestsFolder } from './requests-folder.ts';

/** The clock of these commands stands at noon on 22 November 2026. */
const desk = await requestsFolder({
  anna: {},
  bodil: {},
  gro1: { email: 'gro@example.com' },
  gro2: { email: 'GRO@example.com' },
  ida: {},
});

describe('lytt requests', { timeout: 60_000 }, () => {
  test('somebody without the chat asks, is verified by the code alone, and gets all of theirs and nobody else’s', async () => {
    const request = await desk.open('access', ' Anna@Example.com ', '--received', '2026-11-20T08:00');
    expect(request).toMatchObject({ exit: 0, err: [] });
    expect(request.text).toContain('received 20 Nov 2026, 08:00, to be answered by 20 Dec 2026, 08:00');
    expect(request.text).toContain('Send this to Anna@Example.com, and to no other address:');
    expect(request.text).toContain('har bedt Eksempel AS om innsyn i alt vi har lagret om deg');
    expect(request.text).not.toMatch(/Nordmann|UANNA|Ordene/);
    const { reference } = request;

    const out = await mkdtemp(join(tmpdir(), 'lytt-answer-'));
    const tooEarly = await desk.run('answer', reference, '--out', out);
    expect(tooEarly.code).toBe(1);
    expect(await readdir(out)).toEqual([]);

    const wrong = await desk.run('verify', reference, otherCode(request.code));
    expect(wrong).toEqual({
      code: 1,
      out: [],
      err: ['The code is wrong. Nothing is opened. Tries left: 4.'],
    });
    expect(await desk.stateOf(reference)).toEqual({ state: 'unverified', restriction: null });

    const right = await desk.run('verify', reference.toLowerCase(), request.code.toLowerCase());
    expect(right.code).toBe(0);
    expect(right.out[0]).toBe(`${reference} is verified and open; to be answered by 20 Dec 2026, 08:00.`);
    expect((await desk.run('verify', reference, request.code)).code).toBe(1);

    const answer = await desk.run('answer', reference, '--out', out);
    expect(answer).toMatchObject({ code: 0, err: [] });
    expect(answer.out.join('\n')).toContain('Then delete both files');
    const files = [`${reference}.html`, `${reference}.json`];
    expect((await readdir(out)).sort()).toEqual(files);
    for (const file of files) {
      expect((await stat(join(out, file))).mode & 0o777).toBe(0o600);
      const text = await readFile(join(out, file), 'utf8');
      expect(text).toContain('anna Nordmann');
      expect(text).toContain('Ordene til anna');
      expect(text).toContain(reference);
      expect(text).not.toMatch(/bodil/i);
    }
    const { accounts } = JSON.parse(await readFile(join(out, `${reference}.json`), 'utf8'));
    expect(accounts[0].requests).toMatchObject([{ reference, kind: 'access', broughtBy: 'operator' }]);
    expect(await desk.stateOf(reference)).toEqual({ state: 'fulfilled', restriction: null });
    expect((await desk.run('answer', reference, '--out', out)).code).toBe(1);
  });

  test('files that are there already are left alone, and then nothing is fulfilled', async () => {
    const reference = await desk.verified('export', 'anna@example.com');
    const out = await mkdtemp(join(tmpdir(), 'lytt-answer-'));
    await writeFile(join(out, `${reference}.html`), 'mine');
    const { code, err } = await desk.run('answer', reference, '--out', out);
    expect(code).toBe(1);
    expect(err[0]).toMatch(/cannot be written to .*; nothing is fulfilled\.$/);
    expect(await readFile(join(out, `${reference}.html`), 'utf8')).toBe('mine');
    expect(await desk.stateOf(reference)).toMatchObject({ state: 'open' });
  });

  test('nobody with that address: a sentence, and nothing is stored', async () => {
    const kept = () =>
      desk.inside(({ database }) => database.query('SELECT id FROM "RightsRequest" ORDER BY id'));
    const before = await kept();
    const { exit, out, err } = await desk.open('erase', 'ukjent@example.com');
    expect([exit, out]).toEqual([1, []]);
    expect(err[0]).toMatch(/^Nobody here has ukjent@example\.com .* Nothing was stored\.$/);
    expect(err.at(-1)).toContain('Do not ask for an ID');
    expect(await kept()).toEqual(before);
  });

  test('five wrong codes and it is dead, also for the right one; a new code is another', async () => {
    const { reference, code } = await desk.open('erase', 'bodil@example.com');
    await desk.inside(({ database }) =>
      database.query('UPDATE "RightsRequest" SET "codeTries" = 4 WHERE reference = $1', [reference]),
    );
    expect((await desk.run('verify', reference, 'hei')).err[0]).toContain('for the last time');
    expect((await desk.run('verify', reference, code)).err[0]).toContain('is dead');
    expect((await desk.run('list')).out.join('\n')).toMatch(
      new RegExp(`${reference}  erase     unverified  operator .* due 22 Dec 2026  30 days left  code dead`),
    );
    const renewed = (await desk.run('code', reference)).out.join('\n');
    const next = codeIn(renewed);
    expect((await desk.run('verify', reference, code)).err[0]).toContain('Tries left: 4.');
    expect((await desk.run('verify', reference, next)).code).toBe(0);
    expect((await desk.run('code', reference)).code).toBe(1);
  });

  test('one address on two accounts: a request for each, one code for both', async () => {
    const { text, code, reference } = await desk.open('restrict', 'gro@example.com');
    const references = [...new Set(text.match(/PV-[0-9A-Z]{6}/g))];
    expect(references).toHaveLength(2);
    const { out } = await desk.run('verify', reference, code);
    for (const one of references) expect(out.join('\n')).toContain(`${one} is verified`);
    expect((await desk.open('restrict', 'gro@example.com')).err[0]).toMatch(
      /^This is asked for already: PV-/,
    );
  });

  test.each([
    [['open', '--kind', 'acces', '--email', 'a@example.com'], '--kind: did you mean "access"?'],
    [['open', '--kind', 'other', '--email', 'a@example.com'], /^--kind: it is access, export/],
    [['open', '--kind', 'access', '--email', 'nobody'], '--email is not an e-mail address.'],
    [['open', '--kind', 'access', '--email', 'a@example.com', '--received', '2027-01-01'], /lies ahead/],
    [['open', '--kind', 'access', '--email', 'a@example.com', '--received', 'i går'], /is not a moment/],
    [['verify', 'LY-123456', 'x'], /^"LY-123456" is not the reference of a request/],
    [['decide', 'PV-123456'], 'Say one of --fulfil and --refuse.'],
  ])('%j is asked for wrongly', async (args, sentence) => {
    const { code, out, err } = await desk.run(...args);
    expect([code, out]).toEqual([2, []]);
    expect(err[0]).toMatch(sentence);
  });

  test('a request from the chat is not the operator’s to decide', async () => {
    const { personId } = desk.person('ida');
    const reference = await desk.inside(async ({ database }) => {
      const [row] = await database.query<{ reference: string }>(
        `INSERT INTO "RightsRequest" (id, reference, "personId", kind, state, source, "receivedAt", "dueAt",
           "createdAt", "identityUntil", "deleteAfter")
         VALUES (gen_random_uuid(), 'PV-CHAT22', $1::uuid, 'object', 'open', 'chat', now(), now(), now(), now(), now())
         RETURNING reference`,
        [personId],
      );
      return row?.reference ?? '';
    });
    for (const args of [
      ['verify', reference, '0000-0000'],
      ['code', reference],
      ['answer', reference, '--out', desk.folder],
      ['extend', reference, '--months', '1', '--reason', 'Nei'],
      ['decide', reference, '--fulfil', '--yes'],
      ['decide', reference, '--refuse', '--ground', 'legal-claims', '--reason', 'Nei'],
      ['lift', reference, '--told'],
    ]) {
      expect((await desk.run(...args)).code).toBe(1);
    }
    expect(await desk.stateOf(reference)).toMatchObject({ state: 'open' });
  });
});
