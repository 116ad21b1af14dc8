import type { RightsRequest } from '../../features/data-rights/rights-request.ts';
import type { JobsFor, RightsRequestStore } from '../../features/data-rights/rights-request-store.ts';
import type { Job } from '../../shared/jobs.ts';
import { applyRestrictions } from './apply-restrictions.ts';
import { auditOfNewRequest, auditOfRequestChange } from './audit-request.ts';
import type { RightsRequest as RequestRow } from './generated/client.ts';
import { recordAudit } from './record-audit.ts';
import { changedRequest, newRequestRow, toRequest } from './request-row.ts';
import { sqlOf } from './sql.ts';
import type { StoreDeps } from './store-deps.ts';
import { type Enqueue, inTransaction, type Transaction } from './transaction.ts';

export const createRightsRequestStore = (deps: StoreDeps): RightsRequestStore => {
  const { codec, jobs, clock } = deps;
  const { prisma } = deps.database;
  const opened = (row: RequestRow | null): RightsRequest | null => row && toRequest(codec, row);
  const all = (rows: readonly RequestRow[]) => rows.map((row) => toRequest(codec, row));

  const takeEffect = async (
    tx: Transaction,
    enqueue: Enqueue,
    personId: string,
    jobsFor: JobsFor,
    newJobs: readonly Job[],
  ) => enqueue([...(await applyRestrictions(tx, deps, personId, jobsFor)), ...newJobs]);

  return {
    add: (request, jobsFor, newJobs) =>
      inTransaction({ prisma, jobs }, async (tx, enqueue) => {
        if (!(await holdWhole(tx, request.personId))) return 'gone';
        await tx.rightsRequest.create({ data: newRequestRow(codec, request) });
        await recordAudit(sqlOf(tx), auditOfNewRequest(request, clock.now()));
        await takeEffect(tx, enqueue, request.personId, jobsFor, newJobs);
        return 'added';
      }),
    change: (id, revision, change, jobsFor, newJobs) =>
      inTransaction({ prisma, jobs }, async (tx, enqueue) => {
        const before = await tx.rightsRequest.findUnique({ where: { id }, select: { personId: true } });
        if (before === null) return 'gone';
        const { personId } = before;
        if (personId !== null) await holdWhole(tx, personId);
        const changed = await tx.rightsRequest.updateMany({
          where: { id, revision },
          data: changedRequest(codec, id, change),
        });
        if (changed.count === 0) return 'conflict';
        await recordAudit(sqlOf(tx), auditOfRequestChange(personId, change, clock.now()));
        if (personId === null) await enqueue(newJobs);
        else await takeEffect(tx, enqueue, personId, jobsFor, newJobs);
        return 'changed';
      }),
    get: async (id) => opened(await prisma.rightsRequest.findUnique({ where: { id } })),
    findByReference: async (reference) =>
      opened(await prisma.rightsRequest.findUnique({ where: { reference } })),
    ofPerson: async (personId) =>
      all(await prisma.rightsRequest.findMany({ where: { personId }, orderBy: { receivedAt: 'asc' } })),
    unanswered: async () =>
      all(
        await prisma.rightsRequest.findMany({
          where: { state: { in: ['unverified', 'open'] } },
          orderBy: { dueAt: 'asc' },
        }),
      ),
    toLift: async () =>
      all(
        await prisma.rightsRequest.findMany({
          where: { source: 'operator', state: 'refused', restriction: { not: null } },
          orderBy: { decidedAt: 'asc' },
        }),
      ),
    withCode: async (codeKey) =>
      all(await prisma.rightsRequest.findMany({ where: { codeKey }, orderBy: { id: 'asc' } })),
    keepCard: async (id, { channel, message }) => {
      await prisma.rightsRequest.updateMany({ where: { id }, data: { channel, message } });
    },
    keepReminded: async (id, reminded) => {
      await prisma.rightsRequest.updateMany({ where: { id }, data: { reminded } });
    },
  };
};

/** Locks a person's row against everything that adds to them. @returns false when the person is gone */
const holdWhole = async (tx: Transaction, personId: string): Promise<boolean> => {
  const rows = await sqlOf(tx).query('SELECT id FROM "Person" WHERE id = $1::uuid FOR UPDATE', [personId]);
  return rows.length > 0;
};
