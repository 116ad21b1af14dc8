import type { AgentEvent, AuthorEvent } from '../../inbound-event.ts';
import type { Acting } from './acting.ts';

/** What a button does. `replaces`: the answer takes the place of the message with the button. */
export type Press =
  | {
      readonly who: 'author';
      readonly replaces: boolean;
      readonly toEvent: (acting: Acting) => AuthorEvent | null;
    }
  | { readonly who: 'agent'; readonly toEvent: (acting: Acting) => AgentEvent | null };

/** What sending a form in does, and how to ask for the same form again should something be wrong with it. */
export type FormOf<Event> = {
  readonly event: Event;
  readonly form: Event | null;
};
export type Form =
  | { readonly who: 'author'; readonly toEvent: (acting: Acting) => FormOf<AuthorEvent> | null }
  | { readonly who: 'agent'; readonly toEvent: (acting: Acting) => FormOf<AgentEvent> | null };

/** Everything that can be pressed and sent in, by the name its action carries. */
export interface Actions {
  onPress(name: string | RegExp, press: Press): void;
  onForm(name: string, form: Form): void;
  /** Several may share a name; what the action carries then says which it is. */
  presses(name: string): readonly Press[];
  form(name: string): Form | null;
}

export const createActions = (): Actions => {
  const presses: (readonly [string | RegExp, Press])[] = [];
  const forms = new Map<string, Form>();
  return {
    onPress: (name, press) => void presses.push([name, press]),
    onForm: (name, form) => void forms.set(name, form),
    presses: (name) =>
      presses
        .filter(([known]) => (typeof known === 'string' ? known === name : known.test(name)))
        .map(([, press]) => press),
    form: (name) => forms.get(name) ?? null,
  };
};
