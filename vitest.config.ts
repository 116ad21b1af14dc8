import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    pool: 'forks',
    // One more than the cores of a small machine: tests wait for databases, browsers and clocks.
    maxWorkers: 3,
    // Loading the code anew for each file took as long as the tests themselves. What tests change is their own: nothing
    // is mocked by its module, and what is spied on is restored.
    isolate: false,
    // Room for a first start of a real PostgreSQL on a slow machine; a hanging test still ends.
    testTimeout: 20_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          globalSetup: ['test/support/database-server.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.browser.ts'],
          globalSetup: ['test/browser/chromium-setup.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
