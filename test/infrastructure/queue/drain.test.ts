import { expect, it } from 'vitest';
import { idFrom } from '../../../src/shared/ids.ts';
import type { JobResult } from '../../../src/shared/jobs.ts';
import { describeOnBoth } from '../../support/databases.ts';
import { handlersWith, routeJob, useQueue } from './queue-harness.ts';

describeOnBoth('the queue, run by hand', (kind) => {
  const harness = useQueue(kind);

  const fail = async (): Promise<JobResult> => ({ kind: 'retry', code: 'channel_not_found', afterMs: null });

  it('runs every job, and those it gives rise to, and leaves no trace of them', async () => {
    const { queue, database } = harness;
    const seen: string[] = [];
    const handlers = handlersWith({
      'route-feedback': async ({ feedbackId }) => {
        seen.push(`route ${feedbackId}`);
        await queue.send([{ name: 'deliver-card', payload: { postId: idFrom(`post-of-${feedbackId}`) } }]);
        return { kind: 'done' };
      },
      'deliver-card': async ({ postId }) => {
        seen.push(`deliver ${postId}`);
        return { kind: 'done' };
      },
    });
    await queue.send([routeJob('a'), routeJob('b')]);
    expect(await queue.drain(handlers)).toBe(4);
    expect(seen.toSorted()).toEqual(['deliver post-of-a', 'deliver post-of-b', 'route a', 'route b']);
    expect(await database.query('SELECT id FROM pgboss.job')).toEqual([]);
  });

  it('refuses words in a payload, and then queues nothing', async () => {
    const words = routeJob('Knappen virker ikke');
    await expect(harness.queue.send([routeJob('a'), words])).rejects.toThrow();
    const more: typeof words = JSON.parse(
      '{"name":"route-feedback","payload":{"feedbackId":"a","text":"Knappen"}}',
    );
    await expect(harness.queue.send([more])).rejects.toThrow();
    expect(await harness.queue.counts()).toMatchObject({ waiting: 0 });
  });

  it('tries a failing job again later, and says so in a code', async () => {
    const { queue, log } = harness;
    let runs = 0;
    const handlers = handlersWith({
      'route-feedback': async () => {
        runs += 1;
        return runs < 3 ? fail() : { kind: 'done' };
      },
    });
    await queue.send([routeJob('a')]);
    expect(await queue.drain(handlers)).toBe(1);
    expect(await queue.counts()).toMatchObject({ waiting: 1, dead: 0 });
    expect(await queue.drain(handlers, { ignoreStartAfter: true })).toBe(2);
    expect(log.of('job-retried')).toMatchObject([
      { job: 'route-feedback', code: 'channel_not_found', attempt: 1 },
      { job: 'route-feedback', code: 'channel_not_found', attempt: 2 },
    ]);
  });

  it('a handler that throws has failed, and only the code of what it threw is kept', async () => {
    const { queue, log, database } = harness;
    const handlers = handlersWith({
      'route-feedback': async () => {
        throw Object.assign(new Error('Kari Nordmann skrev: hei'), { code: 'ECONNRESET' });
      },
    });
    await queue.send([routeJob('a')]);
    await queue.drain(handlers);
    expect(log.of('job-retried')).toMatchObject([{ code: 'ECONNRESET' }]);
    const [row] = await database.query<{ job: string }>('SELECT j::text AS job FROM pgboss.job j');
    expect(row?.job).not.toContain('Kari');
  });

  it('a job that is told to wait is not taken sooner, and waiting uses up no tries', async () => {
    const { queue, database } = harness;
    const wait = async (): Promise<JobResult> => ({ kind: 'retry', code: 'ratelimited', afterMs: 60_000 });
    const handlers = handlersWith({ 'route-feedback': wait });
    await queue.send([routeJob('a')]);
    expect(await queue.drain(handlers)).toBe(1);
    expect(await queue.drain(handlers)).toBe(0);
    const [row] = await database.query<{ seconds: number; tries: number }>(
      `SELECT extract(epoch FROM start_after - now())::float8 AS seconds, retry_count AS tries FROM pgboss.job`,
    );
    expect(row?.seconds).toBeGreaterThan(55);
    expect(row?.seconds).toBeLessThanOrEqual(60);
    await expect(queue.drain(handlers, { ignoreStartAfter: true, mostRuns: 40 })).rejects.toThrow(
      'after 40 runs',
    );
    expect(await queue.counts()).toMatchObject({ dead: 0 });
    expect(row?.tries).toBe(0);
  });

  it('a job that fails too often is dead: seen, and run again from the start when asked', async () => {
    const { queue, log } = harness;
    await queue.send([routeJob('a'), { name: 'tell-author', payload: { messageId: idFrom('m') } }]);
    const failing = handlersWith({ 'route-feedback': fail, 'tell-author': fail });
    await queue.drain(failing, { ignoreStartAfter: true });
    expect(await queue.counts()).toMatchObject({ waiting: 0, active: 0, dead: 2 });
    expect(await queue.deadJobs()).toMatchObject([
      { code: 'channel_not_found' },
      { code: 'channel_not_found' },
    ]);
    expect(log.of('job-dead')).toHaveLength(2);
    expect(await queue.retryDead('tell-author')).toBe(1);
    expect(await queue.counts()).toMatchObject({ waiting: 1, dead: 1 });
    expect(await queue.retryDead()).toBe(1);
    expect(await queue.drain(handlersWith())).toBe(2);
    expect(await queue.deadJobs()).toEqual([]);
  });

  it('forgets the jobs that carry an id, in whatever state', async () => {
    const { queue, database } = harness;
    await queue.send([routeJob('theirs')]);
    await queue.drain(handlersWith({ 'route-feedback': fail }), { ignoreStartAfter: true });
    await queue.send([routeJob('theirs'), routeJob('other')]);
    await database.transaction((sql) => queue.sink.forget(sql, ['theirs']));
    const left = await database.query(`SELECT data FROM pgboss.job`);
    expect(left).toEqual([{ data: { feedbackId: 'other' } }]);
  });

  it('a job that is queued within another statement is the same as any other', async () => {
    const { queue, database } = harness;
    await queue.send([routeJob('a')]);
    const rows = JSON.stringify(queue.sink.asRows([routeJob('a')]));
    const relation = '(SELECT * FROM json_to_recordset($1::text::json) AS j (name text, data jsonb))';
    await database.query(queue.sink.insertFrom(relation), [rows]);
    const jobs = await database.query<{ job: object }>(
      `SELECT to_jsonb(j) - '{id,created_on,start_after,keep_until}'::text[]
              || jsonb_build_object('kept', (keep_until - start_after)::text) AS job FROM pgboss.job j`,
    );
    expect(jobs).toHaveLength(2);
    expect(jobs[0]).toEqual(jobs[1]);
    const unknown = `(SELECT 'no-such-queue' AS name, '{}'::jsonb AS data)`;
    await expect(database.query(queue.sink.insertFrom(unknown))).rejects.toThrow();
    expect(await queue.drain(handlersWith())).toBe(2);
  });

  it('a job is rolled back with its transaction', async () => {
    const { queue, database } = harness;
    const broken = database.transaction(async (sql) => {
      await queue.sink.enqueue(sql, [routeJob('a')]);
      throw new Error('the row could not be written');
    });
    await expect(broken).rejects.toThrow('could not be written');
    expect(await queue.counts()).toMatchObject({ waiting: 0 });
  });
});
