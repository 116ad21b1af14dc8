import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutUrl } from '../../../src/infrastructure/customers/cut-url.ts';

describe('a web address', () => {
  test.each([
    ['https://kunde.example.com/a/b?token=1#kari', 'https://kunde.example.com/a/b'],
    ['https://kari:hemmelig@kunde.example.com:8443/', 'https://kunde.example.com:8443/'],
    ['https://kunde.example.com', 'https://kunde.example.com/'],
    ['javascript:alert(1)', null],
    ['kunde.example.com', null],
  ])('%s is kept as %s', (written, kept) => {
    expect(cutUrl(written)).toBe(kept);
  });

  test('never keeps user, password, query or fragment, and cutting again changes nothing', () => {
    const urls = fc.webUrl({
      withFragments: true,
      withQueryParameters: true,
      authoritySettings: { withUserInfo: true, withPort: true },
    });
    fc.assert(
      fc.property(urls, (written) => {
        const kept = cutUrl(written);
        if (kept === null) return;
        const { search, hash, username, password, host, pathname } = new URL(kept);
        expect([search, hash, username, password]).toEqual(['', '', '', '']);
        expect({ host, pathname }).toEqual({
          host: new URL(written).host,
          pathname: new URL(written).pathname,
        });
        expect(kept).not.toMatch(/[?#@]/.test(new URL(written).pathname) ? /[?#]/ : /[?#@]/);
        expect(cutUrl(kept)).toBe(kept);
      }),
    );
  });
});
