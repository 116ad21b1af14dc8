import type { TurnContext } from 'botbuilder';
import type { z } from 'zod';
import type { Clock } from '../../../shared/clock.ts';
import type { Log } from '../../../shared/log.ts';
import type { AgentEvent, AuthorEvent } from '../../inbound-event.ts';
import { closingAnswer, type InvokeAnswer } from '../showing/invoke-answer.ts';
import type { Acting } from './acting.ts';
import type { Actions, FormOf } from './actions.ts';
import type { TeamsApp } from './teams-app.ts';
import type { Turns } from './turns.ts';

/** What the listeners are made of: they say which event a press, a form or a message is, this does the rest. */
export interface Listening {
  readonly turns: Turns;
  readonly clock: Clock;
  /** `replaces`: the answer takes the place of the message with the button. */
  onPress(
    name: string | RegExp,
    options: { readonly replaces: boolean },
    toEvent: (acting: Acting) => AuthorEvent | null,
  ): void;
  onForm(name: string, toEvent: (acting: Acting) => FormOf<AuthorEvent> | null): void;
  onCardPress(name: string | RegExp, toEvent: (acting: Acting) => AgentEvent | null): void;
  onAgentForm(name: string, toEvent: (acting: Acting) => FormOf<AgentEvent> | null): void;
  /** An activity that is no invoke; `handle` says whether it was the one it is for. */
  onActivity<T>(
    types: readonly string[],
    schema: z.ZodType<T>,
    handle: (activity: T) => Promise<boolean>,
  ): void;
  onInvoke<T>(
    name: string,
    schema: z.ZodType<T>,
    handle: (activity: T) => Promise<InvokeAnswer | null>,
    /** What is said to what is nothing of ours; the dialog closes unless said. */
    otherwise?: InvokeAnswer,
  ): void;
  /** An activity that does not say what it should: nothing is done, and a code is logged. */
  unreadable(): void;
}

export const createListening = (deps: {
  app: TeamsApp;
  actions: Actions;
  turns: Turns;
  log: Log;
  clock: Clock;
}): Listening => {
  const { app, actions, turns, clock } = deps;
  const unreadable = (): void =>
    deps.log.write('warn', { event: 'sdk', platform: 'teams', level: 'warn', code: 'payload-unreadable' });

  /** teams-ai asks its routes one after the other: the first that takes an activity ends it. */
  const handlers: {
    readonly types: readonly string[];
    readonly handle: (activity: unknown) => Promise<boolean>;
  }[] = [];
  app.addRoute(
    async ({ activity }) => handlers.some(({ types }) => types.includes(activity.type)),
    async ({ activity }) => {
      for (const { types, handle } of handlers) {
        if (types.includes(activity.type) && (await handle(activity))) return;
      }
    },
  );

  const answer = async (context: TurnContext, body: InvokeAnswer): Promise<void> => {
    await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
  };

  return {
    turns,
    clock,
    unreadable,
    onPress: (name, { replaces }, toEvent) => actions.onPress(name, { who: 'author', replaces, toEvent }),
    onForm: (name, toEvent) => actions.onForm(name, { who: 'author', toEvent }),
    onCardPress: (name, toEvent) => actions.onPress(name, { who: 'agent', toEvent }),
    onAgentForm: (name, toEvent) => actions.onForm(name, { who: 'agent', toEvent }),
    onActivity: (types, schema, handle) =>
      void handlers.push({
        types,
        async handle(activity) {
          const { data } = schema.safeParse(activity);
          return data !== undefined && (await handle(data));
        },
      }),
    onInvoke(name, schema, handle, otherwise = closingAnswer) {
      app.addRoute(
        async ({ activity }) => activity.type === 'invoke' && activity.name === name,
        async (context) => {
          const { data } = schema.safeParse(context.activity);
          const said = data === undefined ? null : await handle(data);
          if (said === null) unreadable();
          await answer(context, said ?? otherwise);
        },
        true,
      );
    },
  };
};
