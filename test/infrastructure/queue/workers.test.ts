import { describe, expect, it } from 'vitest';
import { openPostgres } from '../../../src/infrastructure/database/open-postgres.ts';
import { openQueue } from '../../../src/infrastructure/queue/open-queue.ts';
import type { JobResult } from '../../../src/shared/jobs.ts';
import { createFakeLog } from '../../fakes/fake-log.ts';
import { createPostgresDatabase, describeOnBoth } from '../../support/databases.ts';
import { templateName } from '../../support/template-name.ts';
import { handlersWith, routeJob, until, useQueue } from './queue-harness.ts';

const never = () => new Promise<JobResult>(() => undefined);

describeOnBoth('workers', (kind) => {
  const harness = useQueue(kind);

  it('are told of a job that was committed in this process, and need not look for it', async () => {
    const { database, log } = harness;
    const queue = await openQueue({ database, log, lookEveryMs: 60 * 60 * 1000 });
    const seen: string[] = [];
    const handlers = handlersWith({
      'route-feedback': async ({ feedbackId }) => {
        seen.push(feedbackId);
        return { kind: 'done' };
      },
    });
    queue.start(handlers);
    for (const id of ['a', 'b', 'c']) {
      await queue.send([routeJob(id)]);
      await until(() => seen.includes(id));
    }
    await queue.stop(200);
  });

  it('run each job once, no more at once than the type allows', async () => {
    const { queue } = harness;
    const runs = new Map<string, number>();
    let atOnce = 0;
    let most = 0;
    const handlers = handlersWith({
      'route-feedback': async ({ feedbackId }) => {
        atOnce += 1;
        most = Math.max(most, atOnce);
        await new Promise((resolve) => setTimeout(resolve, 2));
        atOnce -= 1;
        runs.set(feedbackId, (runs.get(feedbackId) ?? 0) + 1);
        return { kind: 'done' };
      },
    });
    queue.start(handlers);
    await queue.send(Array.from({ length: 60 }, (_, index) => routeJob(`f${index}`)));
    await until(() => runs.size === 60);
    await until(async () => (await queue.counts()).active === 0);
    expect([...runs.values()].every((count) => count === 1)).toBe(true);
    expect(most).toBeLessThanOrEqual(8);
  });

  it('come back by themselves to a job that was told to wait', async () => {
    const { queue } = harness;
    let runs = 0;
    const handlers = handlersWith({
      'route-feedback': async () => {
        runs += 1;
        return runs === 1 ? { kind: 'retry', code: 'ratelimited', afterMs: 50 } : { kind: 'done' };
      },
    });
    queue.start(handlers);
    await queue.send([routeJob('a')]);
    await until(() => runs === 2);
  });

  it('stop in bounded time and give back what they have not finished', async () => {
    const { queue } = harness;
    queue.start(handlersWith({ 'route-feedback': never }));
    await queue.send([routeJob('a')]);
    await until(async () => (await queue.counts()).active === 1);
    const from = performance.now();
    await queue.stop(200);
    expect(performance.now() - from).toBeLessThan(5_000);
    expect(await queue.counts()).toMatchObject({ waiting: 1, active: 0 });
  });

  it('take up what a killed process was doing', async () => {
    const { database } = harness;
    // Taken and never finished, by a process that says nothing any more.
    await harness.queue.send([routeJob('left')]);
    await database.query(
      `UPDATE pgboss.job SET state = 'active', started_on = now(), heartbeat_on = now() - interval '1 minute'`,
    );
    const log = createFakeLog();
    const restarted = await openQueue({ database, log });
    const seen: string[] = [];
    const handlers = handlersWith({
      'route-feedback': async ({ feedbackId }) => {
        seen.push(feedbackId);
        return { kind: 'done' };
      },
    });
    restarted.start(handlers);
    await until(() => seen.length > 0, 15_000);
    await restarted.stop(200);
    expect(seen).toEqual(['left']);
  });
});

describe('two processes on one PostgreSQL', () => {
  it('run every job once between them', async () => {
    const { url, drop } = await createPostgresDatabase(templateName);
    const databases = await Promise.all([openPostgres(url), openPostgres(url)]);
    const queues = await Promise.all(
      databases.map((database) => openQueue({ database, log: createFakeLog() })),
    );
    const runs: string[][] = [[], []];
    for (const [index, queue] of queues.entries()) {
      const handlers = handlersWith({
        'route-feedback': async ({ feedbackId }) => {
          runs[index]?.push(feedbackId);
          await new Promise((resolve) => setTimeout(resolve, 1));
          return { kind: 'done' };
        },
      });
      queue.start(handlers);
    }
    const ids = Array.from({ length: 300 }, (_, index) => `f${index}`);
    for (let from = 0; from < ids.length; from += 50) {
      await queues[(from / 50) % 2]?.send(ids.slice(from, from + 50).map(routeJob));
    }
    await until(() => runs.flat().length >= ids.length);
    await Promise.all(queues.map((queue) => queue.stop(500)));
    await Promise.all(databases.map((database) => database.close()));
    await drop();
    expect(runs.flat().toSorted()).toEqual(ids.toSorted());
    expect(runs.every((own) => own.length > 0)).toBe(true);
  });

  it('may start at the same moment on a database that has no queue yet', async () => {
    const { url, drop } = await createPostgresDatabase();
    const databases = await Promise.all(Array.from({ length: 3 }, () => openPostgres(url)));
    const queues = await Promise.all(
      databases.map((database) => openQueue({ database, log: createFakeLog() })),
    );
    await queues[0]?.send([routeJob('a')]);
    expect(await queues[1]?.drain(handlersWith())).toBe(1);
    await Promise.all(queues.map((queue) => queue.stop(100)));
    await Promise.all(databases.map((database) => database.close()));
    await drop();
  });
});
