import type { WorkspaceStore } from '../../src/features/workspace/workspace-store.ts';
import type { FakeDatabase } from './fake-database.ts';

export const createFakeWorkspaceStore = (database: FakeDatabase): WorkspaceStore => {
  const key = (platform: string, workspaceId: string) => `${platform} ${workspaceId}`;
  const peopleOf = (platform: string, workspaceId: string) =>
    [...database.people.values()].filter(
      ({ user }) => user.platform === platform && user.workspaceId === workspaceId,
    );
  const isKept = (personId: string): boolean => {
    const items = [...database.feedback.values()].filter((one) => one.personId === personId);
    const frozen = [database.people.get(personId), ...items].some((one) => one?.restriction === 'freeze');
    return frozen || (items.length > 0 && items.every(({ legalHold }) => legalHold !== null));
  };
  return {
    people: async (platform, workspaceId, limit, which) => {
      await database.turn();
      return peopleOf(platform, workspaceId)
        .map(({ id }) => id)
        .filter((id) => which === 'all' || !isKept(id))
        .slice(0, limit);
    },
    leave: async (departure, jobs) => {
      await database.turn();
      const { platform, workspaceId } = departure;
      const name = key(platform, workspaceId);
      database.installations.delete(name);
      if (database.departures.has(name) || peopleOf(platform, workspaceId).length === 0) return;
      database.departures.set(name, departure);
      database.enqueue(jobs);
    },
    departures: async () => {
      await database.turn();
      return [...database.departures.values()].sort(
        (a, b) => a.eraseAfter.getTime() - b.eraseAfter.getTime(),
      );
    },
    finish: async (platform, workspaceId) => {
      await database.turn();
      if (peopleOf(platform, workspaceId).length === 0)
        database.departures.delete(key(platform, workspaceId));
    },
  };
};
