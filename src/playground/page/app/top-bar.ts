import { type Language, languages } from '../../../shared/language.ts';
import { usePage } from '../page-context.ts';
import type { TextKey } from '../texts/text-key.ts';
import { type Drawn, h } from '../ui/h.ts';
import { LyttMark } from '../ui/lytt-mark.ts';

const names: Record<Language, TextKey> = { nb: 'language.nb', nn: 'language.nn', en: 'language.en' };

/** The name, what this page is and is not, and the language of the page. */
export const TopBar = ({ speak }: { speak: (language: Language) => void }): Drawn => {
  const { language, say } = usePage();
  return h(
    'header',
    { class: 'top' },
    h(
      'h1',
      { class: 'brand' },
      h(LyttMark, null),
      h('span', null, 'Lytt'),
      h('span', { class: 'tag' }, say('page.playground')),
    ),
    h('p', { class: 'honest' }, say('page.honest')),
    h(
      'div',
      { class: 'language', role: 'group', 'aria-label': say('page.language') },
      languages.map((each) =>
        h(
          'button',
          {
            key: each,
            type: 'button',
            lang: each,
            'aria-pressed': each === language,
            onClick: () => speak(each),
          },
          say(names[each]),
        ),
      ),
    ),
  );
};
