import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DatabaseKind } from '../support/databases.ts';
import { type BothApp, startBothApp } from '../whole/support/teams/start-both.ts';
import { captureOutput } from './support/captured-output.ts';
import { filesIn, sinksOf, tracesOf } from './support/sinks.ts';
import { meetInTeams } from './support/teams/meet-in-teams.ts';
import { createTeamsCrowd } from './support/teams/teams-stranger.ts';
import type { Terms } from './support/terms.ts';
import { chatSurfaces } from './surfaces/teams/chat-surfaces.ts';
import { pressSurfaces } from './surfaces/teams/press-surfaces.ts';
import { sharedPlaceSurfaces } from './surfaces/teams/shared-place-surfaces.ts';
import { teamsOutsiderSurfaces } from './surfaces/teams/teams-outsider-surfaces.ts';
import { teamsRequestSurfaces } from './surfaces/teams/teams-request-surfaces.ts';

const surfaces = [
  ...chatSurfaces,
  ...sharedPlaceSurfaces,
  ...pressSurfaces,
  ...teamsRequestSurfaces,
  ...teamsOutsiderSurfaces,
];

const teamsCrowd = { customers: 2 * surfaces.length, newcomers: 3, guests: 5, partners: 5, others: 10 };

describe.each<DatabaseKind>(['embedded', 'postgresql'])(
  'nothing before the notice, in Teams (%s)',
  (kind) => {
    let whole: BothApp;
    let next: ReturnType<typeof createTeamsCrowd>;
    let output: ReturnType<typeof captureOutput>;
    const met = new Map<string, string>();
    const remember = (terms: Terms) => {
      for (const [term, what] of terms) met.set(term, what);
    };

    beforeAll(async () => {
      output = captureOutput();
      whole = await startBothApp(kind, { teamsCrowd });
      next = createTeamsCrowd(whole);
    });

    afterAll(async () => {
      output.restore();
      await whole.close();
    });

    test.each(surfaces)('$name', async (surface) => {
      const who = next(surface.who ?? 'customer');
      remember(await meetInTeams(whole, surface, { whole, who, other: next('customer') }));
    });

    test('and a last look: sinks, what was printed, Teams’ own complaints, and every file of the stopped app', async () => {
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
      expect(whole.teams.violations()).toEqual([]);
      const rosters = [
        'getConversationMember',
        'getConversationMembers',
        'getConversationPagedMembers',
      ] as const;
      // The app itself asks once for each private channel at its start, of which there is none here.
      expect(rosters.flatMap((operation) => whole.teams.calls(operation))).toEqual([]);
      expect(whole.teams.calls('createConversation')).toEqual([]);
    });
  },
);
