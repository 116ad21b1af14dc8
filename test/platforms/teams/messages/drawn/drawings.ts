import type { Drawing } from '../../../../../src/platforms/drawing/drawing.ts';
import type { Language } from '../../../../../src/shared/language.ts';
import { drawingFor, drawingsFor } from '../../../drawing/drawn/drawings.ts';

/** Draws for Teams in one language. */
export const drawingIn = (language: Language): Drawing => drawingFor(language, 'teams');

export const inBokmal: Drawing = drawingIn('nb');
export const drawings: readonly Drawing[] = drawingsFor('teams');
