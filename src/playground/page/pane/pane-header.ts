import type { Language } from '../../../shared/language.ts';
import { languageOfLocale } from '../../../shared/language.ts';
import type { UserState, WorkspaceState } from '../../slack/state.ts';
import { usePage } from '../page-context.ts';
import type { TextKey } from '../texts/text-key.ts';
import { type Drawn, h } from '../ui/h.ts';
import { useUniqueId } from '../ui/use-unique-id.ts';
import type { Side } from './side.ts';

type Properties = {
  side: Side;
  workspace: WorkspaceState;
  people: readonly UserState[];
  person: UserState;
  titleId: string;
  become: (userId: string) => void;
};

const roleTexts: Record<Side, TextKey> = { customer: 'pane.customer', agent: 'pane.agent' };
const languageTexts: Record<Language, TextKey> = {
  nb: 'language.nb',
  nn: 'language.nn',
  en: 'language.en',
};

/** Which side this is, whose workspace, and who one is in it (with the language Lytt speaks to them). */
export const PaneHeader = ({ side, workspace, people, person, titleId, become }: Properties): Drawn => {
  const { say } = usePage();
  const id = useUniqueId();
  const language = (user: UserState): string => {
    const spoken = languageOfLocale(user.locale);
    return spoken === null ? user.locale : say(languageTexts[spoken]);
  };
  return h(
    'header',
    { class: 'pane-head' },
    h(
      'div',
      { class: 'pane-title' },
      h('h2', { id: titleId }, say(roleTexts[side])),
      h('p', { class: 'workspace' }, workspace.name),
    ),
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
            `${each.displayName} (${language(each)})`,
          ),
        ),
      ),
    ),
  );
};
