import { expect, test } from 'vitest';
import { registeredPage } from '../../../src/features/data-rights/registered-page.ts';
import { noticeTextSheet } from '../../../src/platforms/drawing/rights/plain-answers.ts';
import { platformNames } from '../../../src/shared/platform-user.ts';
import { sampleNotice } from '../../fakes/sample-notice.ts';
import { drawingsFor } from './drawn/drawings.ts';

test.each(platformNames)('info in %s has the notice and every category that is registered', (platform) => {
  for (const d of drawingsFor(platform)) {
    const shown = JSON.stringify(noticeTextSheet(sampleNotice('Hele teksten'), d).groups);
    expect(shown).toContain('Hele teksten');
    const categories = registeredPage(d.t, d.language);
    expect(categories.length).toBeGreaterThan(5);
    for (const { title, sentences } of categories) {
      expect(shown).toContain(title);
      for (const sentence of sentences) expect(shown).toContain(sentence);
    }
  }
});
