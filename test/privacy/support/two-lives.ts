import { createFindByEmail } from '../../../src/features/data-rights/find-by-email.ts';
import { createOpenByOperator } from '../../../src/features/data-rights/open-by-operator.ts';
import { randomIdSource } from '../../../src/infrastructure/crypto/id-source.ts';
import type { PersonId } from '../../../src/shared/ids.ts';
import { idFrom } from '../../../src/shared/ids.ts';
import type { DatabaseKind } from '../../support/databases.ts';
import type { LocalAuthor } from '../../whole/support/save-acts.ts';
import { linkFromTeams } from '../../whole/support/teams/link-acts.ts';
import { type BothApp, startBothApp } from '../../whole/support/teams/start-both.ts';
import {
  pressInTeams,
  saveInTeams,
  settleAll,
  teamsSaidWith,
  writeInTeams,
} from '../../whole/support/teams/teams-acts.ts';
import { unique } from '../../whole/support/whole-seed.ts';
import { liveFully } from './full-life.ts';
import { type Cell, cellsOf } from './held-cells.ts';
import { createCrowd } from './meet.ts';
import type { Stranger } from './stranger.ts';
import { createTeamsCrowd, type TeamsStranger } from './teams/teams-stranger.ts';
import { leaveHalfWay, liveInTrouble } from './troubled-life.ts';
import { useRights } from './use-rights.ts';

/** Somebody with an account on each platform, linked. */
export interface Subject extends LocalAuthor {
  readonly whole: BothApp;
  /** In Slack, where they do the most. */
  readonly who: Stranger;
  readonly personId: PersonId;
  readonly inTeams: TeamsStranger;
  /** Both accounts. */
  readonly people: readonly PersonId[];
}

export interface Lives {
  readonly whole: BothApp;
  readonly a: Subject;
  readonly b: Subject;
  readonly cells: { readonly a: readonly Cell[]; readonly b: readonly Cell[] };
}

/** Files in their own chat, as they are where people reach no page to download from. */
const keepFiles = async (
  { whole, who }: LocalAuthor & { readonly who: Stranger },
  personId: PersonId,
): Promise<void> => {
  const { chatExports } = whole.storage.stores;
  const id = randomIdSource.next<'export'>();
  const createdAt = new Date();
  const deleteAfter = new Date(createdAt.getTime() + 24 * 60 * 60 * 1000);
  const { platform, workspaceId } = who.user;
  await chatExports.add({ id, personId, platform, workspaceId, createdAt, deleteAfter }, []);
  await chatExports.keepPlace(id, JSON.stringify([`F${unique()}`, `F${unique()}`]));
  await chatExports.finish(id);
};

/** Asked for outside the chat: the operator sends a code to the registered address, and nobody answers with it. */
const askOutside = async ({ storage, config, log }: BothApp, personId: PersonId): Promise<void> => {
  const email = (await storage.stores.people.get(personId))?.email ?? '';
  const ports = {
    ...{ ...storage.stores, refs: storage.refs, settings: config.settings, log },
    ...{ ids: randomIdSource, clock: { now: () => new Date() } },
  };
  const openByOperator = createOpenByOperator({ ...ports, findByEmail: createFindByEmail(ports) });
  const asked = { kind: 'rectify', email, receivedAt: new Date(), wish: 'erase' } as const;
  const { kind } = await openByOperator(asked);
  if (kind !== 'opened') throw new Error(`no request was opened: ${kind}`);
};

/** An account in Teams, all of which is restricted; then it is linked to the one in Slack. */
const liveInTeamsToo = async (author: LocalAuthor & { readonly whole: BothApp }, who: TeamsStranger) => {
  const p = { whole: author.whole, who };
  await saveInTeams(p, `En lønn er feil ord${unique()}.`);
  await writeInTeams(p, '/personvern begrens');
  await pressInTeams(p, 'restrict');
  await teamsSaidWith(p, 'har om deg, er begrenset');
  await settleAll(p.whole);
  await linkFromTeams(author, p);
};

const personOf = async ({ storage }: BothApp, { user }: Stranger | TeamsStranger): Promise<PersonId> => {
  const [row] = await storage.database.query<{ id: string }>(
    'SELECT id::text AS id FROM "Person" WHERE ref = $1',
    [storage.refs.personRef(user)],
  );
  if (row === undefined) throw new Error('nobody was recorded');
  return idFrom(row.id);
};

/**
 * Two people who each did all that a person can, on both platforms and by public ways alone; each has work that still
 * waits.
 */
export const liveTwice = async (kind: DatabaseKind): Promise<Lives> => {
  const whole = await startBothApp(kind, { crowd: { customers: 4 }, teamsCrowd: { customers: 2 } });
  const next = createCrowd(whole);
  const nextInTeams = createTeamsCrowd(whole);
  const live = async (): Promise<Subject> => {
    const author = { whole, who: next('customer') };
    const inTeams = nextInTeams('customer');
    await liveFully(author, next('customer').id);
    await useRights(author);
    await liveInTeamsToo(author, inTeams);
    const personId = await personOf(whole, author.who);
    await keepFiles(author, personId);
    await askOutside(whole, personId);
    return { ...author, personId, inTeams, people: [personId, await personOf(whole, inTeams)] };
  };
  const [a, b] = [await live(), await live()];
  const [ofA, ofB] = [await liveInTrouble(a), await liveInTrouble(b)];
  await leaveHalfWay(a, ofA);
  await leaveHalfWay(b, ofB);
  const { database: sql, codec } = whole.storage;
  const cellsOfBoth = async ({ people }: Subject): Promise<readonly Cell[]> =>
    (await Promise.all(people.map((person) => cellsOf({ sql, codec }, person)))).flat();
  return { whole, a, b, cells: { a: await cellsOfBoth(a), b: await cellsOfBoth(b) } };
};
