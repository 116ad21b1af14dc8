import { isLoopback } from '../../../shared/loopback.ts';

/** A whole life's data is a few megabytes at most; Microsoft takes 60 in one request. */
const timeoutMs = 30_000;

export type StoreFile = (address: string, bytes: Uint8Array<ArrayBuffer>) => Promise<'stored' | StoreProblem>;
export type StoreProblem = { readonly code: string };

/**
 * OneDrive for work and school answers under this domain, the only one in Microsoft's examples: somebody's data goes
 * nowhere else, whatever an activity says.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4
 */
const oneDrive = /^[a-z0-9-]+\.sharepoint\.com$/;

const isOneDrive = (address: string, hereToo: boolean): boolean => {
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '') return false;
  if (hereToo && isLoopback(url.hostname)) return true;
  return url.protocol === 'https:' && url.port === '' && oneDrive.test(url.hostname);
};

/**
 * Puts a file in a person's own OneDrive, at the address that Teams gave when they said yes. The address is a key by
 * itself: no token of ours goes along, and it is kept nowhere. `hereToo`: also on this machine, for a local Teams.
 */
export const createStoreFile =
  ({ hereToo }: { readonly hereToo: boolean }): StoreFile =>
  async (address, bytes) => {
    if (!isOneDrive(address, hereToo)) return { code: 'upload-url-unsafe' };
    try {
      const response = await fetch(address, {
        method: 'PUT',
        headers: {
          'content-type': 'application/octet-stream',
          'content-range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
        },
        body: bytes,
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
      await response.arrayBuffer();
      return response.ok ? 'stored' : { code: `upload-${response.status}` };
    } catch {
      return { code: 'upload-unanswered' };
    }
  };
