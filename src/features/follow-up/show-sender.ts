import type { Clock } from '../../shared/clock.ts';
import type { IdSource } from '../../shared/id-source.ts';
import type { FeedbackId, Reference } from '../../shared/ids.ts';
import type { PlatformUser } from '../../shared/platform-user.ts';
import type { Feedback } from '../feedback-intake/feedback.ts';
import type { Person, PersonStore } from '../feedback-intake/person-store.ts';
import { newDisclosure } from '../routing/new-disclosure.ts';
import type { ActDeps } from './act-on-feedback.ts';
import { createAgentAccess } from './agent-access.ts';
import type { AgentPlace } from './agent-place.ts';
import type { Refusal } from './agent-result.ts';
import { discloseToAgent } from './disclose-to-agent.ts';

export type SenderResult =
  | Refusal
  | {
      readonly kind: 'sender';
      readonly reference: Reference;
      readonly displayName: string | null;
      readonly email: string | null;
      readonly user: PlatformUser;
    };

const identityFields = (person: Person): readonly string[] => [
  'userId',
  ...(person.displayName === null ? [] : ['displayName']),
  ...(person.email === null ? [] : ['email']),
];

const refusal = ({ restriction, status }: Feedback): Refusal | null => {
  if (restriction !== null) return { kind: 'not-possible', status: 'restricted' };
  return status === 'withdrawn' ? { kind: 'not-possible', status } : null;
};

/** *Vis avsender*: identity for one agent, in the disclosure ledger before it is on their screen (GDPR art. 15(1)(c)). */
export const createShowSender = (
  deps: ActDeps & { people: Pick<PersonStore, 'get'>; ids: IdSource; clock: Clock },
) => {
  const access = createAgentAccess(deps);
  return async (place: AgentPlace, id: FeedbackId): Promise<SenderResult> => {
    const granted = await access(place, id);
    if (granted.kind !== 'granted') return granted;
    const refused = refusal(granted.feedback);
    if (refused !== null) return refused;
    const person = await deps.people.get(granted.feedback.personId);
    if (person === null) return { kind: 'not-possible', status: 'gone' };
    const disclosure = newDisclosure(deps, granted.destination, identityFields(person));
    const changed = await discloseToAgent(deps.feedback, id, disclosure, refusal);
    if (changed !== null) return changed;
    const { displayName, email, user } = person;
    return { kind: 'sender', reference: granted.feedback.reference, displayName, email, user };
  };
};
