import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadConfig } from '../../src/config/load-config.ts';
import { loadNoticeContent } from '../../src/features/privacy-notice/load-notice-content.ts';
import { createNoticeGate } from '../../src/features/privacy-notice/notice-gate.ts';
import type { NoticeVersion } from '../../src/features/privacy-notice/notice-version.ts';
import { Unrecorded } from '../../src/features/privacy-notice/unrecorded.ts';
import { randomIdSource as ids } from '../../src/infrastructure/crypto/id-source.ts';
import { createTranslators } from '../../src/infrastructure/i18n/create-translators.ts';
import type { Storage } from '../../src/infrastructure/open-storage.ts';
import type { Language } from '../../src/shared/language.ts';
import { cliIn, emptyFolder, openIn } from './run-in-folder.ts';

const at = new Date('2026-11-20T07:00:00Z');

interface Seed {
  readonly email?: string;
  readonly language?: Language;
}

/** Somebody who pressed *Fortsett*, saved one item, and whose profile was read. */
const settleIn = async (
  { stores, refs }: Storage,
  version: NoticeVersion,
  name: string,
  { email = `${name}@example.com`, language = 'nb' }: Seed = {},
) => {
  const user = { platform: 'slack', workspaceId: 'TCUSTOMER', userId: `U${name.toUpperCase()}` } as const;
  const deleteAfter = new Date('2027-11-20T07:00:00Z');
  const { personId } = await stores.receipts.write({
    ...{ id: ids.next(), personId: ids.next(), ref: refs.personRef(user), user, conversation: null },
    ...{ version, pressedAt: at, surface: 'chat', language, deleteAfter },
  });
  const gate = createNoticeGate({ receipts: stores.receipts, refs, currentVersion: version });
  const admission = await gate.admit(user, new Unrecorded(`Ordene til ${name}`));
  if (admission.kind !== 'admitted') throw new Error('not admitted');
  const id = ids.next<'feedback'>();
  const reference = ids.nextReference();
  await stores.feedback.add(
    admission.recordable.map((text) => ({
      ...{ id, reference, kind: 'bug', applicationId: null, applicationVersion: null },
      ...{ customer: null, surface: 'command', language: 'nb', platform: 'slack', workspaceId: 'TCUSTOMER' },
      ...{ writtenAt: at, createdAt: at, deleteAfter, dedupeKey: refs.dedupeKey('view', [id]) },
      ...{ original: null, text },
    })),
    [],
  );
  const profile = { displayName: `${name} Nordmann`, email, language: null, readAt: at };
  await stores.people.keepProfile(personId, profile, []);
  return { personId, feedbackId: id, feedback: reference };
};

const noticeVersion = async (folder: string) => {
  const loaded = await loadConfig({ folder, environment: {} });
  if (loaded.kind !== 'ok') throw new Error('misconfigured');
  const { noticeFile, settings } = loaded.config;
  return loadNoticeContent(await readFile(noticeFile), settings, createTranslators().nb).version;
};

/** A folder with people who have lost access to the chat, and the command line run in it. */
export const requestsFolder = async (seeds: Readonly<Record<string, Seed>>) => {
  const folder = await emptyFolder();
  const cli = cliIn(folder);

  /** Opens the database that the commands use, for a look. */
  const inside = async <Result>(work: (storage: Storage) => Promise<Result>): Promise<Result> => {
    const storage = await openIn(join(folder, '.lytt', 'playground'));
    try {
      return await work(storage);
    } finally {
      await storage.close();
    }
  };

  const settled = new Map<string, Awaited<ReturnType<typeof settleIn>>>();
  const version = await noticeVersion(folder);
  await inside(async (storage) => {
    for (const [name, seed] of Object.entries(seeds)) {
      settled.set(name, await settleIn(storage, version, name, seed));
    }
  });

  const open = async (kind: string, email: string, ...more: string[]) => {
    const {
      code: exit,
      out,
      err,
    } = await cli.run(...['requests', 'open', '--kind', kind, '--email', email, ...more]);
    const text = out.join('\n');
    const reference = /PV-[0-9A-Z]{6}/.exec(text)?.[0] ?? '';
    return { exit, out, err, text, reference, code: codeIn(text) };
  };

  return {
    folder,
    inside,
    open,
    run: (...args: string[]) => cli.run('requests', ...args),
    hold: (...args: string[]) => cli.run('holds', ...args),
    person: (name: string) => {
      const found = settled.get(name);
      if (found === undefined) throw new Error(`nobody is called ${name}`);
      return found;
    },
    /** Opens and verifies one. @returns its reference */
    verified: async (kind: string, email: string): Promise<string> => {
      const { reference, code } = await open(kind, email);
      const { code: exit, err } = await cli.run('requests', 'verify', reference, code);
      if (exit !== 0) throw new Error(err.join(' '));
      return reference;
    },
    stateOf: (reference: string) =>
      inside(async ({ database }) => {
        const [row] = await database.query<{ state: string; restriction: string | null }>(
          'SELECT state, restriction FROM "RightsRequest" WHERE reference = $1',
          [reference],
        );
        return row;
      }),
  };
};

/** The code in a letter. */
export const codeIn = (text: string): string => /^ {4}([0-9A-Z]{4}-[0-9A-Z]{4})$/m.exec(text)?.[1] ?? '';

/** A code that is not this one. */
export const otherCode = (code: string): string => `${code.startsWith('0') ? '1' : '0'}${code.slice(1)}`;
