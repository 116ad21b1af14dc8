import type { Language } from '../../../shared/language.ts';
import type { Translate } from '../../../shared/translate.ts';

/** What every drawing needs: a language with its texts, and the zone and time that dates are shown in. */
export interface Drawing {
  readonly t: Translate;
  readonly language: Language;
  /** IANA name. */
  readonly timeZone: string;
  readonly now: Date;
}
