import { defaultLanguage, type Language, languages } from '../../../shared/language.ts';
import type { Texts } from './translator.ts';

const place = 'lytt-language';

/** The language chosen earlier in this browser, else the one the server wrote into the page. */
export const firstLanguage = (): Language => {
  const wanted = localStorage.getItem(place) ?? document.documentElement.lang;
  return languages.find((language) => language === wanted) ?? defaultLanguage;
};

export const rememberLanguage = (language: Language): void => localStorage.setItem(place, language);

export const loadTexts = async (language: Language): Promise<Texts> => {
  const response = await fetch(`/page/texts/${language}.json`);
  const texts: Texts = await response.json();
  return texts;
};
