import { createTranslators } from '../../../../src/infrastructure/i18n/create-translators.ts';
import { type Drawing, noNames } from '../../../../src/platforms/drawing/drawing.ts';
import { type Language, languages } from '../../../../src/shared/language.ts';
import type { PlatformName } from '../../../../src/shared/platform-user.ts';

const translators = createTranslators({ onMissing: 'throw' });

/** Draws in one language, in Oslo, on 22 November 2026; a text or variable that is missing throws. */
export const drawingFor = (language: Language, platform: PlatformName): Drawing => ({
  t: translators[language],
  language,
  timeZone: 'Europe/Oslo',
  now: new Date('2026-11-22T15:03:00Z'),
  platform,
  nameOf: noNames,
});

/** In every language. */
export const drawingsFor = (platform: PlatformName): readonly Drawing[] =>
  languages.map((language) => drawingFor(language, platform));
