import type { Ack } from '../../wire/ack.ts';
import { asObject, asObjects, asString, isObject, parseJson } from '../../wire/json.ts';
import { type Core, recordViolations } from '../core.ts';
import type { InputValues } from '../schema.ts';
import { viewJson } from '../views/view-json.ts';
import { checkedView, closeStack, closeTop, maxStack, pushView, replaceView } from '../views/view-store.ts';
import { userById } from '../world/lookup.ts';
import type { Team, User, View } from '../world/world.ts';
import { type Driven, notPossible, told } from './driven.ts';
import { formRefusals, formState } from './form-state.ts';
import { interactionBase, sendInteraction } from './interaction.ts';

type Submission = { core: Core; team: Team; user: User; view: View };

/** The app answered something Slack cannot follow; Slack keeps the modal and shows an error. */
function unfollowable({ core }: Submission, sentence: string): string {
  const problem = `The answer to view_submission ${sentence}.`;
  recordViolations(core, 'view_submission', [{ code: 'invalid_arguments', path: '', sentence: problem }]);
  return problem;
}

function showErrors(submission: Submission, errors: Record<string, unknown>): string | null {
  const { core, view } = submission;
  const inputs = asObjects(view.payload.blocks).filter((block) => block.type === 'input');
  const entries = Object.entries(errors);
  const strangers = entries.filter(([blockId]) => !inputs.some((block) => block.block_id === blockId));
  if (entries.length === 0 || strangers.length > 0) {
    return unfollowable(submission, 'names errors for blocks that are no inputs of this view');
  }
  view.errors = Object.fromEntries(entries.map(([blockId, text]) => [blockId, asString(text) ?? '']));
  core.changed();
  return null;
}

function showNext(submission: Submission, action: 'update' | 'push', next: unknown): string | null {
  const { core, team, user, view } = submission;
  const checked = checkedView(core, `view_submission ${action}`, next, 'modal');
  if (checked.kind === 'refused') return checked.problems.join(' ');
  if (action === 'update') {
    replaceView(core, view, checked.payload);
    return null;
  }
  if (user.stack.length >= maxStack) return unfollowable(submission, 'pushes a fourth view');
  pushView(core, team, user, checked.payload, view);
  return null;
}

/** Follows `response_action`; answers a sentence when that was not possible. */
function follow(submission: Submission, ack: Ack): string | null {
  const { core, user } = submission;
  const parsed = ack.body.trim() === '' ? {} : parseJson(ack.body);
  if (!isObject(parsed)) return unfollowable(submission, 'is not JSON');
  switch (parsed.response_action) {
    case undefined:
      closeTop(core, user);
      return null;
    case 'clear':
      closeStack(core, user);
      return null;
    case 'errors':
      return showErrors(submission, asObject(parsed.errors));
    case 'update':
    case 'push':
      return showNext(submission, parsed.response_action, parsed.view);
    default:
      return unfollowable(submission, 'has an unknown response_action');
  }
}

/** With whether the modal is still there because of errors, ours or the app's. */
export type DrivenSubmission = Driven & { errors: Record<string, string> };

export type SubmitView = { user: string; viewId: string; values: InputValues };

/** A person submits the modal on top of their stack. */
export async function submitView(core: Core, act: SubmitView): Promise<DrivenSubmission> {
  const user = userById(core.world, act.user);
  const view = core.world.views.get(act.viewId);
  const team = view === undefined ? undefined : core.world.teams.get(view.teamId);
  const home = core.world.teams.get(user.teamId);
  if (view === undefined || team === undefined || home === undefined || user.stack.at(-1) !== view.id) {
    return { ...notPossible('This modal is not open on top.'), errors: {} };
  }
  if (!isObject(view.payload.submit))
    return { ...notPossible('This modal has nothing to submit.'), errors: {} };
  const blocks = asObjects(view.payload.blocks);
  view.errors = {};
  view.refusals = formRefusals(blocks, act.values);
  if (Object.keys(view.refusals).length > 0) {
    core.changed();
    const message = 'Slack does not send the form before its fields are filled in rightly.';
    return { ...notPossible(message), problem: 'view-errors', errors: { ...view.refusals } };
  }
  const delivery = await sendInteraction(core, team, {
    type: 'view_submission',
    ...interactionBase(core, home, user),
    trigger_id: core.triggers.issue({ teamId: team.id, userId: user.id, viewId: view.id }),
    view: viewJson(core.world, team, view, formState(blocks, act.values)),
    response_urls: [],
  });
  const result = told([delivery]);
  if (delivery.ack?.outcome !== 'acknowledged') return { ...result, errors: {} };
  const failure = follow({ core, team, user, view }, delivery.ack);
  if (failure !== null) return { ...result, ok: false, problem: 'bot-refused', message: failure, errors: {} };
  const errors = { ...view.errors };
  if (Object.keys(errors).length === 0) return { ...result, errors };
  return { ...result, ok: false, problem: 'view-errors', message: 'The bot asks for other input.', errors };
}
