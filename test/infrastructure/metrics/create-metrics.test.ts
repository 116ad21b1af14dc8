import { describe, expect, test } from 'vitest';
import { countDoneJobs } from '../../../src/infrastructure/metrics/count-done-jobs.ts';
import { createMetrics } from '../../../src/infrastructure/metrics/create-metrics.ts';
import { meteredLog } from '../../../src/infrastructure/metrics/metered-log.ts';
import { idFrom } from '../../../src/shared/ids.ts';
import type { JobHandlers } from '../../../src/shared/jobs.ts';
import type { LogEvent } from '../../../src/shared/log.ts';

/** The figures of Lytt's own, one line each. */
const figures = async (metrics: ReturnType<typeof createMetrics>): Promise<readonly string[]> =>
  (await metrics.text()).body.split('\n').filter((line) => line.startsWith('lytt_'));

describe('the figures', () => {
  test('count requests by route, method and status, and how long a platform waited', async () => {
    const metrics = createMetrics();
    const request = {
      route: '/slack/events',
      method: 'POST',
      status: 200,
      seconds: 0.02,
      platform: 'slack',
    } as const;
    metrics.requestFinished(request);
    metrics.requestFinished({ ...request, route: 'unknown', status: 404, platform: null });
    expect(await figures(metrics)).toEqual(
      expect.arrayContaining([
        'lytt_http_requests_total{route="/slack/events",method="POST",status="200"} 1',
        'lytt_http_requests_total{route="unknown",method="POST",status="404"} 1',
        'lytt_ack_duration_seconds_bucket{le="0.01",platform="slack"} 0',
        'lytt_ack_duration_seconds_bucket{le="0.025",platform="slack"} 1',
        'lytt_ack_duration_seconds_count{platform="slack"} 1',
      ]),
    );
  });

  test('do not grow with what clients make up', async () => {
    const metrics = createMetrics();
    for (const method of ['KARI', 'OLA', 'LIV']) {
      metrics.requestFinished({ route: 'unknown', method, status: 404, seconds: 0, platform: null });
    }
    expect(await figures(metrics)).toContain(
      'lytt_http_requests_total{route="unknown",method="other",status="404"} 3',
    );
  });

  test('follow the log, so that use cases report once', async () => {
    const metrics = createMetrics();
    const written: LogEvent[] = [];
    const log = meteredLog({ write: (_level, event) => written.push(event) }, metrics);
    log.write('info', { event: 'feedback-saved', feedbackId: 'f1', surface: 'message' });
    log.write('info', { event: 'feedback-routed', feedbackId: 'f1', destinations: ['billing', 'product'] });
    log.write('warn', { event: 'job-retried', job: 'deliver-card', jobId: 'j1', code: 'x', attempt: 1 });
    log.write('error', { event: 'job-dead', job: 'deliver-card', jobId: 'j1', code: 'x' });
    log.write('info', { event: 'stopped' });
    expect(written).toHaveLength(5);
    const lines = await figures(metrics);
    expect(lines).toEqual(
      expect.arrayContaining([
        'lytt_feedback_saved_total{surface="message"} 1',
        'lytt_feedback_routed_total{destination="billing"} 1',
        'lytt_feedback_routed_total{destination="product"} 1',
        'lytt_jobs_total{job="deliver-card",outcome="retry"} 1',
        'lytt_jobs_total{job="deliver-card",outcome="dead"} 1',
      ]),
    );
    expect(lines.join('\n')).not.toMatch(/f1|j1/);
  });

  test('count the runs of jobs that succeed, and leave the result as it is', async () => {
    const metrics = createMetrics();
    const done = async () => ({ kind: 'done' }) as const;
    const retry = async () => ({ kind: 'retry', code: 'x', afterMs: null }) as const;
    const handlers: JobHandlers = {
      'save-message': done,
      'reread-message': done,
      'route-feedback': retry,
      'deliver-card': done,
      'refresh-cards': done,
      'relay-answer': done,
      'note-in-thread': done,
      'tell-author': done,
      'remove-copy': done,
      'send-export': done,
      'remove-export': done,
      'tell-by-hand': done,
      'retry-by-hand': done,
      'post-request': done,
      'tell-request': done,
      'remind-requests': done,
      'delete-expired': done,
      'tell-linked': done,
      'purge-workspace': done,
    };
    const counted = countDoneJobs(handlers, metrics);
    expect(await counted['deliver-card']({ postId: idFrom('p1') })).toEqual({ kind: 'done' });
    expect(await counted['route-feedback']({ feedbackId: idFrom('f1') })).toMatchObject({ kind: 'retry' });
    expect((await figures(metrics)).filter((line) => line.startsWith('lytt_jobs_total'))).toEqual([
      'lytt_jobs_total{job="deliver-card",outcome="done"} 1',
    ]);
  });

  test('read the queue when they are fetched, and say nothing rather than something old', async () => {
    const metrics = createMetrics();
    let waiting = 3;
    metrics.watchQueue(async () => {
      if (waiting < 0) throw new Error('the database is gone');
      return { waiting, active: 1, dead: 2, oldestWaitMs: 1500 };
    });
    const queue = async () =>
      (await figures(metrics)).filter((line) => /_(waiting|active|dead|oldest_job_seconds) /.test(line));
    expect(await queue()).toEqual([
      'lytt_jobs_waiting 3',
      'lytt_jobs_active 1',
      'lytt_jobs_dead 2',
      'lytt_oldest_job_seconds 1.5',
    ]);
    waiting = 0;
    expect(await queue()).toContain('lytt_jobs_waiting 0');
    waiting = -1;
    expect(await queue()).toContain('lytt_jobs_waiting Nan');
  });

  test('say when dates were last kept: 0 before the first time, nothing when it cannot be read', async () => {
    const metrics = createMetrics();
    let success: Date | null = null;
    let away = false;
    metrics.watchRetention(async () => {
      if (away) throw new Error('the database is gone');
      return success;
    });
    const told = async () =>
      (await figures(metrics)).filter((line) => line.startsWith('lytt_retention_last_success_seconds '));
    expect(await told()).toEqual(['lytt_retention_last_success_seconds 0']);
    success = new Date('2026-03-02T09:00:00.500Z');
    expect(await told()).toEqual(['lytt_retention_last_success_seconds 1772442000.5']);
    away = true;
    expect(await told()).toEqual(['lytt_retention_last_success_seconds Nan']);
  });

  test('say how many copies somebody has to take away by hand', async () => {
    const metrics = createMetrics();
    let count = 2;
    metrics.watchCopies(async () => {
      if (count < 0) throw new Error('the database is gone');
      return count;
    });
    const told = async () =>
      (await figures(metrics)).filter((line) => line.startsWith('lytt_copies_by_hand '));
    expect(await told()).toEqual(['lytt_copies_by_hand 2']);
    count = -1;
    expect(await told()).toEqual(['lytt_copies_by_hand Nan']);
  });
});
