import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asObject, type JsonObject } from '../../../src/playground/wire/json.ts';
import { type Harness, startHarness } from './harness.ts';

let harness: Harness;
beforeEach(async () => {
  harness = await startHarness();
});
afterEach(async () => await harness.close());

const plain = (text: string): JsonObject => ({ type: 'plain_text', text });
const words: JsonObject = {
  type: 'input',
  block_id: 'words',
  label: plain('Hva?'),
  element: { type: 'plain_text_input', action_id: 'text', initial_value: 'utkast', max_length: 10 },
};
const kind: JsonObject = {
  type: 'input',
  block_id: 'kind',
  optional: true,
  label: plain('Hvilken?'),
  element: {
    type: 'static_select',
    action_id: 'choice',
    options: [
      { text: plain('Feil'), value: 'bug' },
      { text: plain('Ønske'), value: 'wish' },
    ],
  },
};
const buttons: JsonObject = {
  type: 'actions',
  block_id: 'more',
  elements: [{ type: 'button', action_id: 'next', value: '2', text: plain('Neste') }],
};

function modal(extra: JsonObject = {}): JsonObject {
  return {
    type: 'modal',
    callback_id: 'form',
    title: plain('Skjema'),
    submit: plain('Lagre'),
    blocks: [words, kind, buttons],
    ...extra,
  };
}

const kari = { user: 'U0KARI' };

/** The trigger in the request that the bot got last. */
function lastTrigger(): string {
  return String(harness.bot.received.at(-1)?.payload.trigger_id);
}

async function open(view: JsonObject = modal()): Promise<string> {
  await harness.slack.globalShortcut({ ...kari, callbackId: 'give_feedback' });
  const { body } = await harness.api('views.open', { trigger_id: lastTrigger(), view });
  expect(body.error).toBeUndefined();
  return String(asObject(body.view).id);
}

async function push(viewId: string): Promise<JsonObject> {
  await harness.slack.pressInView({ ...kari, viewId, actionId: 'next' });
  return (await harness.api('views.push', { trigger_id: lastTrigger(), view: modal() })).body;
}

function answerWith(body: JsonObject): void {
  harness.bot.answer.body = JSON.stringify(body);
}

describe('triggers', () => {
  test('one view within three seconds, in the workspace it was given in', async () => {
    const { slack, api } = harness;
    await slack.globalShortcut({ ...kari, callbackId: 'give_feedback' });
    const args = { trigger_id: lastTrigger(), view: modal() };
    expect((await api('views.open', args, 'xoxb-local-support')).body.error).toBe('invalid_trigger_id');
    harness.pass(3_000);
    expect((await api('views.open', args)).body.ok).toBe(true);
    expect((await api('views.open', args)).body.error).toBe('exchanged_trigger_id');
    await slack.globalShortcut({ ...kari, callbackId: 'give_feedback' });
    harness.pass(3_001);
    expect((await api('views.open', { ...args, trigger_id: lastTrigger() })).body.error).toBe(
      'expired_trigger_id',
    );
    expect((await api('views.open', { ...args, trigger_id: 'made.up' })).body.error).toBe(
      'invalid_trigger_id',
    );
  });

  test('a view Slack refuses does not use up the trigger', async () => {
    await harness.slack.globalShortcut({ ...kari, callbackId: 'give_feedback' });
    const trigger_id = lastTrigger();
    const wrong = await harness.api('views.open', {
      trigger_id,
      view: modal({ title: plain('x'.repeat(25)) }),
    });
    expect(wrong.body).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: { messages: [expect.stringContaining('/view/title/text has 25')] },
    });
    expect(harness.slack.violations()).toHaveLength(1);
    expect((await harness.api('views.open', { trigger_id, view: modal() })).body.ok).toBe(true);
  });
});

describe('the stack', () => {
  test('three modals deep, and not one more', async () => {
    const first = await open();
    const second = await push(first);
    const third = await push(String(asObject(second.view).id));
    expect(asObject(third.view)).toMatchObject({
      root_view_id: first,
      previous_view_id: asObject(second.view).id,
    });
    expect((await push(String(asObject(third.view).id))).error).toBe('push_limit_reached');
    expect(harness.slack.viewsOf('U0KARI')).toHaveLength(3);
    expect((await harness.slack.pressInView({ ...kari, viewId: first, actionId: 'next' })).problem).toBe(
      'not-possible',
    );
  });

  test('closing tells the app only if it asked, once for each modal that goes', async () => {
    const first = await open(modal({ notify_on_close: true }));
    const second = String(asObject((await push(first)).view).id);
    const seen = harness.bot.received.length;
    expect((await harness.slack.closeView({ ...kari, viewId: second })).ack).toBeNull();
    await push(first);
    const top = harness.slack.topViewOf('U0KARI')?.id ?? '';
    await harness.slack.closeView({ ...kari, viewId: top, all: true });
    const closed = harness.bot.received.slice(seen).filter(({ payload }) => payload.type === 'view_closed');
    expect(closed.map(({ payload }) => [asObject(payload.view).id, payload.is_cleared])).toEqual([
      [first, true],
    ]);
    expect(harness.slack.viewsOf('U0KARI')).toEqual([]);
  });

  test('an update takes the view as it stands, unless its hash is an old one', async () => {
    const view_id = await open();
    const hash = harness.slack.topViewOf('U0KARI')?.hash ?? '';
    const update = async (args: JsonObject) => (await harness.api('views.update', { view_id, ...args })).body;
    expect((await update({ hash, view: modal({ title: plain('Ny') }) })).ok).toBe(true);
    expect(harness.slack.topViewOf('U0KARI')).toMatchObject({ id: view_id, title: 'Ny' });
    expect((await update({ hash, view: modal() })).error).toBe('hash_conflict');
    expect((await harness.api('views.update', { view_id: 'V0NONE', view: modal() })).body.error).toBe(
      'not_found',
    );
    await harness.slack.closeView({ ...kari, viewId: view_id });
    expect((await update({ view: modal() })).error).toBe('not_found');
  });
});

describe('submitting', () => {
  test('the app gets every field, touched or not, and an empty answer closes the modal', async () => {
    const viewId = await open(modal({ private_metadata: 'venter her' }));
    expect(
      await harness.slack.submitView({ ...kari, viewId, values: { kind: { choice: 'wish' } } }),
    ).toMatchObject({ ok: true });
    const { payload } = harness.bot.received.at(-1) ?? {};
    expect(payload).toMatchObject({
      type: 'view_submission',
      user: { id: 'U0KARI', team_id: 'T0CUSTOMER' },
      view: {
        id: viewId,
        callback_id: 'form',
        private_metadata: 'venter her',
        app_installed_team_id: 'T0CUSTOMER',
        state: {
          values: {
            words: { text: { type: 'plain_text_input', value: 'utkast' } },
            kind: {
              choice: { type: 'static_select', selected_option: { value: 'wish', text: plain('Ønske') } },
            },
          },
        },
      },
    });
    expect(harness.slack.viewsOf('U0KARI')).toEqual([]);
  });

  test('Slack’s own form holds back what is empty or too long', async () => {
    const viewId = await open();
    const seen = harness.bot.received.length;
    const submit = async (text: string) =>
      await harness.slack.submitView({ ...kari, viewId, values: { words: { text } } });
    expect(await submit('')).toMatchObject({
      ok: false,
      problem: 'view-errors',
      errors: { words: 'required' },
    });
    expect(await submit('x'.repeat(11))).toMatchObject({ errors: { words: 'too-long' } });
    expect(harness.bot.received).toHaveLength(seen);
    expect(harness.slack.topViewOf('U0KARI')?.refusals).toEqual({ words: 'too-long' });
  });

  test('errors keep it open, for its own inputs only; update, push and clear do what they say', async () => {
    const viewId = await open();
    const submit = async () => {
      const top = harness.slack.topViewOf('U0KARI')?.id ?? '';
      return await harness.slack.submitView({ ...kari, viewId: top, values: { words: { text: 'hei' } } });
    };
    answerWith({ response_action: 'errors', errors: { words: 'Kortere, takk' } });
    expect(await submit()).toMatchObject({
      ok: false,
      problem: 'view-errors',
      errors: { words: 'Kortere, takk' },
    });
    answerWith({ response_action: 'errors', errors: { more: 'ikke en inndata' } });
    expect(await submit()).toMatchObject({ ok: false, problem: 'bot-refused' });
    expect(harness.slack.violations()).toHaveLength(1);
    answerWith({ response_action: 'update', view: modal({ title: plain('To') }) });
    expect(await submit()).toMatchObject({ ok: true });
    expect(harness.slack.topViewOf('U0KARI')).toMatchObject({ id: viewId, title: 'To', errors: {} });
    answerWith({ response_action: 'push', view: modal({ title: plain('Tre') }) });
    await submit();
    expect(harness.slack.viewsOf('U0KARI').map(({ title }) => title)).toEqual(['To', 'Tre']);
    answerWith({ response_action: 'update', view: modal({ blocks: [] }) });
    expect(await submit()).toMatchObject({ ok: false, problem: 'bot-refused' });
    answerWith({ response_action: 'clear' });
    await submit();
    expect(harness.slack.viewsOf('U0KARI')).toEqual([]);
  });

  test('an answer Slack cannot follow leaves the modal open', async () => {
    const viewId = await open();
    harness.bot.answer.body = 'takk';
    expect(await harness.slack.submitView({ ...kari, viewId, values: {} })).toMatchObject({
      problem: 'bot-refused',
    });
    harness.bot.answer.status = 500;
    expect(await harness.slack.submitView({ ...kari, viewId, values: {} })).toMatchObject({
      problem: 'bot-refused',
    });
    expect(harness.slack.viewsOf('U0KARI')).toHaveLength(1);
  });
});

test('a press in a modal carries the button and all that stands in the form; a plain field is sent with it only', async () => {
  const viewId = await open();
  await harness.slack.pressInView({
    ...kari,
    viewId,
    actionId: 'next',
    values: { words: { text: 'halvt' } },
  });
  expect(harness.bot.received.at(-1)?.payload).toMatchObject({
    type: 'block_actions',
    container: { type: 'view', view_id: viewId },
    actions: [{ type: 'button', action_id: 'next', block_id: 'more', value: '2' }],
    view: { state: { values: { words: { text: { value: 'halvt' } } } } },
  });
  expect(
    (await harness.slack.pressInView({ ...kari, viewId, actionId: 'choice', value: 'bug' })).problem,
  ).toBe('not-possible');
});

test('the Home tab is published for one’s own people, and its buttons answer', async () => {
  const { slack, api, bot } = harness;
  const home = { type: 'home', blocks: [buttons] };
  expect((await slack.pressHome({ user: 'U0OLA', actionId: 'next' })).problem).toBe('not-possible');
  await slack.openHome({ user: 'U0OLA' });
  expect(asObject(bot.received[0]?.payload.event)).toMatchObject({
    type: 'app_home_opened',
    tab: 'home',
    user: 'U0OLA',
    channel: slack.directMessageId('U0OLA'),
  });
  expect((await api('views.publish', { user_id: 'U0OLA', view: home })).body.ok).toBe(true);
  expect((await api('views.publish', { user_id: 'U0AGENTLIV', view: home })).body.error).toBe(
    'user_not_found',
  );
  expect((await api('views.publish', { user_id: 'U0OLA', view: modal() })).body.error).toBe(
    'invalid_arguments',
  );
  expect((await api('views.publish', { user_id: 'U0OLA', hash: 'old', view: home })).body.error).toBe(
    'hash_conflict',
  );
  await slack.openHome({ user: 'U0OLA' });
  expect(asObject(bot.received[1]?.payload.event).view).toMatchObject({
    type: 'home',
    id: slack.homeOf('U0OLA')?.id,
  });
  await slack.pressHome({ user: 'U0OLA', actionId: 'next' });
  expect(bot.received[2]?.payload).toMatchObject({ type: 'block_actions', view: { type: 'home' } });
  expect((await api('views.open', { trigger_id: lastTrigger(), view: modal() })).body.ok).toBe(true);
  expect(slack.viewsOf('U0OLA')).toHaveLength(1);
});
