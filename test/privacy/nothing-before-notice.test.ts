import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DatabaseKind } from '../support/databases.ts';
import { startWholeApp, type WholeApp } from '../whole/support/start-whole-app.ts';
import { captureOutput } from './support/captured-output.ts';
import { createCrowd, meet } from './support/meet.ts';
import { filesIn, sinksOf, tracesOf } from './support/sinks.ts';
import type { Terms } from './support/terms.ts';
import { channelSurfaces, homeSurfaces } from './surfaces/channel-surfaces.ts';
import { commandSurfaces } from './surfaces/command-surfaces.ts';
import { directMessageSurfaces } from './surfaces/direct-message-surfaces.ts';
import { outsiderSurfaces } from './surfaces/outsider-surfaces.ts';
import { rawEventSurfaces } from './surfaces/raw-event-surfaces.ts';
import { requestSurfaces } from './surfaces/request-surfaces.ts';

const surfaces = [
  ...directMessageSurfaces,
  ...commandSurfaces,
  ...channelSurfaces,
  ...homeSurfaces,
  ...requestSurfaces,
  ...rawEventSurfaces,
  ...outsiderSurfaces,
];

const crowd = { customers: 2 * surfaces.length, guests: 10, partners: 10, others: 10 };

describe.each<DatabaseKind>(['embedded', 'postgresql'])('nothing before the notice (%s)', (kind) => {
  let whole: WholeApp;
  let next: ReturnType<typeof createCrowd>;
  let output: ReturnType<typeof captureOutput>;
  const met = new Map<string, string>();
  const remember = (terms: Terms) => {
    for (const [term, what] of terms) met.set(term, what);
  };

  beforeAll(async () => {
    output = captureOutput();
    whole = await startWholeApp(kind, { crowd });
    next = createCrowd(whole);
  });

  afterAll(async () => {
    output.restore();
    await whole.close();
  });

  test.each(surfaces)('$name', async (surface) => {
    const who = next(surface.who ?? 'customer');
    remember(await meet(whole, surface, { whole, who, other: next('customer') }));
  });

  test('and a last look: sinks, what was printed, Slack’s own complaints, and every file of the stopped app', async () => {
    expect(met.size).toBeGreaterThan(5 * surfaces.length);
    const sinks = await sinksOf(whole);
    await whole.stop();
    const { log } = console;
    log('still listening');
    const printed = { name: 'standard output', text: output.text() };
    expect(printed.text).toContain('still listening');
    expect(tracesOf(met, [...sinks, printed])).toEqual([]);
    const files = await filesIn(whole.dataDir);
    // The embedded database is there; beside PostgreSQL, only what guards against restored backups.
    expect(files.length).toBeGreaterThanOrEqual(kind === 'embedded' ? 2 : 0);
    expect(tracesOf(met, files, (term) => [term])).toEqual([]);
    expect(whole.slack.violations()).toEqual([]);
    expect(whole.slack.calls('users.info')).toEqual([]);
  });
});
