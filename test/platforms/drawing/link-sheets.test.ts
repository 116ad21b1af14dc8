import { describe, expect, test } from 'vitest';
import { authorSheet } from '../../../src/platforms/drawing/author-sheet.ts';
import type { AuthorScreen } from '../../../src/platforms/screen.ts';
import { idFrom } from '../../../src/shared/ids.ts';
import { drawingFor } from './drawn/drawings.ts';

const inBokmal = drawingFor('nb', 'slack');

const textOf = (screen: AuthorScreen): string =>
  JSON.stringify(authorSheet(screen, inBokmal, () => true).groups);

describe('linking accounts', () => {
  test('the code is shown in two halves, as it is typed, with until when it works', () => {
    const validUntil = new Date('2026-03-02T09:10:00.000Z');
    const text = textOf({ kind: 'link-code', code: idFrom('7K3F9QMX'), validUntil });
    expect(text).toContain('personvern koble 7K3F-9QMX');
    expect(text).toContain('10:10');
  });

  test('each account is named as its owner knows it, with the way out', () => {
    const text = textOf({
      kind: 'linked',
      others: [
        { platform: 'teams', displayName: 'Kari Nordmann' },
        { platform: 'slack', displayName: null },
      ],
    });
    expect(text).toContain('Kari Nordmann i Microsoft Teams');
    expect(text).toContain('En konto i Slack');
    expect(text).toContain('"unlink"');
  });

  test('every refusal says something of its own', () => {
    const reasons = ['unknown', 'expired', 'own', 'already-linked', 'too-many-tries', 'not-linked'] as const;
    const texts = reasons.map((reason) => textOf({ kind: 'link-refused', reason }));
    expect(new Set(texts).size).toBe(reasons.length);
  });
});
