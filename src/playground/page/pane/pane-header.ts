import type { Language } from '../../../shared/language.ts';
import { languageOfLocale } from '../../../shared/language.ts';
import { usePage } from '../page-context.ts';
import type { TextKey } from '../texts/text-key.ts';
import { type Drawn, h } from '../ui/h.ts';
import type { Person } from '../ui/person.ts';
import { useUniqueId } from '../ui/use-unique-id.ts';
import { PlatformSwitch } from './platform-switch.ts';
import type { Place, Side } from './side.ts';

type Properties = {
  place: Place;
  /** The workspace's or organisation's name. */
  name: string;
  people: readonly Person[];
  person: Person;
  titleId: string;
  become: (userId: string) => void;
};

const roleTexts: Record<Side, TextKey> = { customer: 'pane.customer', agent: 'pane.agent' };
const languageTexts: Record<Language, TextKey> = {
  nb: 'language.nb',
  nn: 'language.nn',
  en: 'language.en',
};

/** Which side this is, on which platform, and who one is there (with the language Lytt speaks to them). */
export const PaneHeader = ({ place, name, people, person, titleId, become }: Properties): Drawn => {
  const { say } = usePage();
  const id = useUniqueId();
  const language = (locale: string): string => {
    const spoken = languageOfLocale(locale);
    return spoken === null ? locale : say(languageTexts[spoken]);
  };
  return h(
    'header',
    { class: 'pane-head' },
    h(
      'div',
      { class: 'pane-title' },
      h('h2', { id: titleId }, say(roleTexts[place.side])),
      h('p', { class: 'workspace' }, name),
    ),
    h(PlatformSwitch, { place }),
    h(
      'div',
      { class: 'person' },
      h('label', { for: id }, say('pane.youAre')),
      h(
        'select',
        { id, onChange: (event) => become(event.currentTarget.value) },
        people.map((each) =>
          h(
            'option',
            { key: each.id, value: each.id, selected: each.id === person.id },
            `${each.name} (${language(each.locale)})`,
          ),
        ),
      ),
    ),
  );
};
