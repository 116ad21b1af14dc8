import { createInstance } from 'i18next';
import { LyttError } from '../../shared/errors.ts';
import { defaultLanguage, type Language, languages } from '../../shared/language.ts';
import { namespaces, type Translate, type Translators } from '../../shared/translate.ts';
import { loadResources, localesFolder } from './load-resources.ts';

interface TranslatorOptions {
  /** Where the texts are; the repository's `locales/` unless said. */
  readonly folder?: string;
  /** A key or a variable that is missing: `throw` (tests), or the Bokmål text and an empty place (production). */
  readonly onMissing?: 'throw' | 'fallback';
}

/**
 * Reads every text and gives one translator per language. Nothing is escaped here: each platform escapes for
 * itself. A variable's own content is never read as a template.
 * @throws LyttError `internal` from a translator, with `onMissing: 'throw'`, naming the key
 */
export const createTranslators = (options: TranslatorOptions = {}): Translators => {
  const strict = options.onMissing === 'throw';
  const i18n = createInstance();
  void i18n.init({
    initAsync: false,
    resources: loadResources(options.folder ?? localesFolder),
    lng: defaultLanguage,
    fallbackLng: strict ? false : defaultLanguage,
    supportedLngs: [...languages],
    ns: [...namespaces],
    defaultNS: false,
    returnEmptyString: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
    parseMissingKeyHandler: (key: string) => {
      if (strict) throw missing(`the text ${key}`);
      return key;
    },
    missingInterpolationHandler: (text: string, match: readonly string[]) => {
      if (strict) throw missing(`the variable ${match[0] ?? ''} of "${text}"`);
      return '';
    },
  });

  const translatorFor = (language: Language): Translate => {
    const translate = i18n.getFixedT(language);
    return (key, values = {}) => translate(key, { ...values });
  };
  return { nb: translatorFor('nb'), nn: translatorFor('nn'), en: translatorFor('en') };
};

const missing = (what: string) => new LyttError('internal', `${what} is missing`);
