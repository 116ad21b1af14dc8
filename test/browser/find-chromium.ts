import { accessSync, constants } from 'node:fs';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The Chromium the browser tests drive: the one `LYTT_CHROMIUM` names, else the first in a usual place.
 * @returns its path, or null when there is none
 */
export function findChromium(
  named: string | undefined,
  canRun: (path: string) => boolean = runs,
): string | null {
  const candidates = named === undefined || named === '' ? usualPlaces : [named];
  return candidates.find(canRun) ?? null;
}
