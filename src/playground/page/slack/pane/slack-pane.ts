import { useState } from 'preact/hooks';
import type { WorkspaceState } from '../../../slack/state.ts';
import { PaneFrame } from '../../pane/pane-frame.ts';
import type { Side } from '../../pane/side.ts';
import { type Drawn, h } from '../../ui/h.ts';
import { peopleOf } from './conversations.ts';
import { personOf } from './person-of.ts';
import { PersonPane } from './person-pane.ts';

type Properties = { side: Side; workspace: WorkspaceState; hidden: boolean };

/** One workspace, seen by whichever of its people one chooses to be. */
export const SlackPane = ({ side, workspace, hidden }: Properties): Drawn => {
  const people = peopleOf(workspace);
  const [chosen, setChosen] = useState('');
  const person = people.find((each) => each.id === chosen) ?? people[0];
  if (person === undefined) return null;
  return h(
    PaneFrame,
    {
      place: { side, platform: 'slack' },
      name: workspace.name,
      people: people.map(personOf),
      person: personOf(person),
      become: setChosen,
      hidden,
    },
    h(PersonPane, { key: person.id, side, workspace, person }),
  );
};
