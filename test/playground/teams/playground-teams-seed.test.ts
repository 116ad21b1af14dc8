import { expect, test } from 'vitest';
import { sampleCustomers } from '../../../src/config/sample-customers.ts';
import { sampleSettings } from '../../../src/config/sample-settings.ts';
import { extensionCommands } from '../../../src/platforms/teams/action-ids.ts';
import { playgroundTeamsSeed } from '../../../src/playground/teams/playground-teams-seed.ts';

const { app, tenants } = playgroundTeamsSeed;

test('the message extension has the actions that the bot answers to, and no others', () => {
  const declared = app.extensionActions.map(({ commandId }) => commandId);
  expect(declared.toSorted()).toEqual(Object.values(extensionCommands).toSorted());
});

test('the built-in sample sends to channels that are there, in teams that have the app', () => {
  const channels = tenants.flatMap(({ teams }) =>
    teams.flatMap((team) =>
      team.channels.map(({ id }) => ({ team: team.id, channel: id, installed: team.installed })),
    ),
  );
  const destinations = sampleSettings.destinations.filter(({ platform }) => platform === 'teams');
  expect(destinations.length).toBeGreaterThan(0);
  for (const { workspaceId, channel } of destinations) {
    expect(channels).toContainEqual({ team: workspaceId, channel, installed: true });
  }
});

test('the built-in customers are of tenants that are there', () => {
  const known = tenants.map(({ id }) => id);
  const customers = sampleCustomers.filter(({ platform }) => platform === 'teams');
  expect(customers.length).toBeGreaterThan(0);
  for (const { workspace } of customers) expect(known).toContain(workspace);
});
