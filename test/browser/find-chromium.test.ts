import { afterEach, describe, expect, test, vi } from 'vitest';
import { announceChromium } from './chromium-setup.ts';
import { findChromium } from './find-chromium.ts';

afterEach(() => vi.restoreAllMocks());

describe('finding a browser for the browser tests', () => {
  test('the one that is named wins, and no other takes its place', () => {
    expect(findChromium('/opt/mine', () => true)).toBe('/opt/mine');
    expect(findChromium('/opt/mine', (path) => path !== '/opt/mine')).toBeNull();
  });

  test('without a name, the first in a usual place', () => {
    expect(findChromium(undefined, (path) => path === '/usr/bin/google-chrome')).toBe(
      '/usr/bin/google-chrome',
    );
    expect(findChromium('', () => false)).toBeNull();
  });

  test('without a browser a user reads one line, and CI fails', () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    announceChromium(null, { LYTT_CHROMIUM: '/opt/mine' });
    expect(warn).toHaveBeenCalledExactlyOnceWith(
      expect.stringContaining(
        'Browser tests skipped: LYTT_CHROMIUM (/opt/mine) is not a program that can be run',
      ),
    );
    expect(() => announceChromium(null, { LYTT_REQUIRE_BROWSER: '1' })).toThrow('no Chromium was found');
  });

  test('with a browser there is nothing to say', () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    announceChromium('/usr/bin/chromium', { LYTT_REQUIRE_BROWSER: '1' });
    expect(warn).not.toHaveBeenCalled();
  });
});
