import { useState } from 'preact/hooks';
import type { WorkspaceState } from '../../slack/state.ts';
import { peopleOf } from '../slack/pane/conversations.ts';
import { PersonPane } from '../slack/pane/person-pane.ts';
import { type Drawn, h } from '../ui/h.ts';
import { useUniqueId } from '../ui/use-unique-id.ts';
import { PaneHeader } from './pane-header.ts';
import type { Side } from './side.ts';

/** One workspace, seen by whichever of its people one chooses to be. */
export const Pane = ({ side, workspace }: { side: Side; workspace: WorkspaceState }): Drawn => {
  const titleId = useUniqueId();
  const people = peopleOf(workspace);
  const [chosen, setChosen] = useState('');
  const person = people.find((each) => each.id === chosen) ?? people[0];
  if (person === undefined) return null;
  return h(
    'section',
    { class: `pane ${side}`, 'aria-labelledby': titleId },
    h(PaneHeader, { side, workspace, people, person, titleId, become: setChosen }),
    h(PersonPane, { key: person.id, side, workspace, person }),
  );
};
