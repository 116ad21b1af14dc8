import type { Clock } from '../../shared/clock.ts';
import type { Language } from '../../shared/language.ts';
import type { PlatformName, PlatformUser } from '../../shared/platform-user.ts';
import type { Translate, Translators } from '../../shared/translate.ts';

/** What an agent is called, as far as those who read it can see who that is; null: not known, or the platform shows it. */
export type AgentNames = (agent: PlatformUser) => string | null;

export const noNames: AgentNames = () => null;

/** What every drawing needs: a language with its texts, the zone and time that dates are shown in, and where it is read. */
export interface Drawing {
  readonly t: Translate;
  readonly language: Language;
  /** IANA name. */
  readonly timeZone: string;
  readonly now: Date;
  /** Only for words that differ between the platforms: how a command is written, whether there are threads. */
  readonly platform: PlatformName;
  readonly nameOf: AgentNames;
}

/** What a drawing is made from. */
export interface DrawingParts {
  readonly translators: Translators;
  /** IANA name. */
  readonly timeZone: string;
  readonly clock: Clock;
}

export const drawingIn = (
  { translators, timeZone, clock }: DrawingParts,
  language: Language,
  platform: PlatformName,
  nameOf: AgentNames = noNames,
): Drawing => ({ t: translators[language], language, timeZone, now: clock.now(), platform, nameOf });
