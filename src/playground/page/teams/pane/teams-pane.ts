import { useState } from 'preact/hooks';
import type { TeamsUserState, TenantState } from '../../../teams/state.ts';
import { usePage } from '../../page-context.ts';
import { PaneFrame } from '../../pane/pane-frame.ts';
import type { Side } from '../../pane/side.ts';
import { type Drawn, h } from '../../ui/h.ts';
import type { Person } from '../../ui/person.ts';
import { PersonPane } from './person-pane.ts';

type Properties = { side: Side; tenant: TenantState; hidden: boolean };

/** One organisation's Teams, seen by whichever of its people one chooses to be. */
export const TeamsPane = ({ side, tenant, hidden }: Properties): Drawn => {
  const { say } = usePage();
  const [chosen, setChosen] = useState('');
  const person = tenant.users.find(({ id }) => id === chosen) ?? tenant.users[0];
  if (person === undefined) return null;
  const personOf = ({ id, name, locale, isGuest }: TeamsUserState): Person => ({
    id,
    name: isGuest ? say('teams.guest', { name }) : name,
    isBot: false,
    locale,
  });
  return h(
    PaneFrame,
    {
      place: { side, platform: 'teams' },
      name: tenant.name,
      people: tenant.users.map(personOf),
      person: personOf(person),
      become: setChosen,
      hidden,
    },
    h(PersonPane, { key: person.id, side, tenant, person }),
  );
};
