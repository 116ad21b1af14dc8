import type { PlatformUser } from '../../shared/platform-user.ts';
import type { OwnPeople } from '../feedback-intake/own-people.ts';
import type { DataRightsStore, HeldData } from './data-rights-store.ts';

/**
 * Everything held about somebody, account by account, the one they ask with first; nothing for a stranger. Reading
 * leaves no trace.
 */
export const createReadHeld =
  (deps: { ownPeople: OwnPeople; dataRights: Pick<DataRightsStore, 'held'> }) =>
  async (user: PlatformUser): Promise<readonly HeldData[]> => {
    const own = await deps.ownPeople(user);
    const held = await Promise.all(own.map(({ id }) => deps.dataRights.held(id)));
    return held.filter((one) => one !== null);
  };
