import type { AgentPlace } from '../../../features/follow-up/agent-place.ts';
import type { Clock } from '../../../shared/clock.ts';
import type { Log } from '../../../shared/log.ts';
import type { ActionData, FormData } from '../../drawing/action-data.ts';
import type { AgentEvent, AuthorEvent, Visitor } from '../../inbound-event.ts';
import { Press, Submission } from '../interaction-schema.ts';
import { decodeModal } from '../metadata.ts';
import { actingAgent, actingVisitor } from '../to-inbound-event.ts';
import { type AuthorPress, placeOfPress, pressedData, readAuthorPress } from './author-press.ts';
import { workspaceIdOf } from './authorize.ts';
import type { BoltApp } from './bolt-app.ts';
import type { FormAnswer } from './form-answer.ts';
import { fieldForErrors } from './form-answer.ts';
import type { Turns } from './turns.ts';

/** An author's form, read. */
export interface AuthorForm {
  readonly visitor: Visitor;
  readonly data: FormData | null;
  readonly values: Submission['view']['state']['values'];
  readonly submission: string;
  readonly at: Date;
}

/** An agent's form, read; about a feedback or about a rights request. */
export interface AgentForm<About extends 'agent' | 'request-form'> {
  readonly place: AgentPlace;
  readonly data: Extract<FormData, { is: About }>;
  readonly values: Submission['view']['state']['values'];
  readonly submission: string;
}

/** What the listeners are made of: they say which event a press or a form is, this does the rest. */
export interface Listening {
  readonly app: BoltApp;
  readonly turns: Turns;
  readonly log: Log;
  /** `replaces`: the answer takes the place of the message with the button. */
  onPress(
    actionId: string | RegExp,
    options: { readonly replaces: boolean },
    toEvent: (press: AuthorPress) => AuthorEvent | null,
  ): void;
  onForm(callbackId: string, toEvent: (form: AuthorForm) => AuthorEvent | null): void;
  onCardPress(
    actionId: string | RegExp,
    toEvent: (place: AgentPlace, data: ActionData | null) => AgentEvent | null,
  ): void;
  onAgentForm(callbackId: string, toEvent: (form: AgentForm<'agent'>) => AgentEvent | null): void;
  onRequestForm(callbackId: string, toEvent: (form: AgentForm<'request-form'>) => AgentEvent | null): void;
  /** A payload that does not say what it should: nothing is done, and a code is logged. */
  unreadable(): void;
}

export const createListening = (deps: { app: BoltApp; turns: Turns; log: Log; clock: Clock }): Listening => {
  const { app, turns, log, clock } = deps;
  const unreadable = (): void =>
    log.write('warn', { event: 'sdk', platform: 'slack', level: 'warn', code: 'payload-unreadable' });

  const closing: FormAnswer = { response_action: 'clear' };

  const onFormOf = <Data extends { readonly channel: string }>(
    callbackId: string,
    read: (data: FormData | null) => Data | null,
    toEvent: (form: {
      readonly place: AgentPlace;
      readonly data: Data;
      readonly values: Submission['view']['state']['values'];
      readonly submission: string;
    }) => AgentEvent | null,
  ): void => {
    app.view({ callback_id: callbackId, type: 'view_submission' }, async ({ ack, body, context }) => {
      const { data: form } = Submission.safeParse(body);
      const data = read(decodeModal(form?.view.private_metadata));
      if (form === undefined || data === null) {
        unreadable();
        return ack(closing);
      }
      const place = actingAgent(form, workspaceIdOf(context), data.channel);
      const { values } = form.view.state;
      const event = toEvent({ place, data, values, submission: form.view.id });
      if (event === null) {
        unreadable();
        return ack(closing);
      }
      await ack(await turns.agentForm(event, fieldForErrors(values)));
    });
  };

  return {
    app,
    turns,
    log,
    unreadable,
    onPress(actionId, { replaces }, toEvent) {
      app.action(actionId, async ({ ack, body, context }) => {
        const parsed = Press.safeParse(body);
        const press = parsed.success ? readAuthorPress(parsed.data, workspaceIdOf(context)) : null;
        const event = press === null ? null : toEvent(press);
        if (press === null || event === null) {
          unreadable();
          return ack();
        }
        await turns.author(event, placeOfPress(press, replaces, event.visitor.user), () => ack());
      });
    },
    onForm(callbackId, toEvent) {
      app.view({ callback_id: callbackId, type: 'view_submission' }, async ({ ack, body, context }) => {
        const { data: form } = Submission.safeParse(body);
        const { values } = form?.view.state ?? {};
        const event =
          form === undefined || values === undefined
            ? null
            : toEvent({
                visitor: actingVisitor(form, workspaceIdOf(context)),
                data: decodeModal(form.view.private_metadata),
                values,
                submission: form.view.id,
                at: clock.now(),
              });
        if (event === null || values === undefined) {
          unreadable();
          return ack(closing);
        }
        await ack(await turns.authorForm(event, fieldForErrors(values)));
      });
    },
    onCardPress(actionId, toEvent) {
      app.action(actionId, async ({ ack, body, context }) => {
        const { data: press } = Press.safeParse(body);
        const channel = press?.channel?.id;
        const place = press && channel ? actingAgent(press, workspaceIdOf(context), channel) : null;
        const event = press && place ? toEvent(place, pressedData(press)) : null;
        if (press === undefined || channel === undefined || event === null) {
          unreadable();
          return ack();
        }
        const { response_url: responseUrl = null, trigger_id: triggerId } = press;
        await turns.agent(event, { kind: 'card', responseUrl, triggerId }, () => ack());
      });
    },
    onAgentForm: (callbackId, toEvent) =>
      onFormOf(callbackId, (data) => (data?.is === 'agent' ? data : null), toEvent),
    onRequestForm: (callbackId, toEvent) =>
      onFormOf(callbackId, (data) => (data?.is === 'request-form' ? data : null), toEvent),
  };
};
