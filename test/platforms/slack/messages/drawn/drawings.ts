import { createTranslators } from '../../../../../src/infrastructure/i18n/create-translators.ts';
import type { Drawing } from '../../../../../src/platforms/slack/messages/drawing.ts';
import { type Language, languages } from '../../../../../src/shared/language.ts';

const translators = createTranslators({ onMissing: 'throw' });

/** Draws in one language, in Oslo, on 22 November 2026; a text or variable that is missing throws. */
export const drawingIn = (language: Language): Drawing => ({
  t: translators[language],
  language,
  timeZone: 'Europe/Oslo',
  now: new Date('2026-11-22T15:03:00Z'),
});

export const inBokmal: Drawing = drawingIn('nb');
export const drawings: readonly Drawing[] = languages.map(drawingIn);
