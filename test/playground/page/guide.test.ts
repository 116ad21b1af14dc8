import { expect, test } from 'vitest';

import { actionIds, formIds, rightActionId } from '../../../src/platforms/drawing/action-ids.ts';
import {
  type Deed,
  deedInSlack,
  deedInTeams,
  readDeeds,
  writeDeeds,
} from '../../../src/playground/page/guide/deed.ts';

import { currentStep, guideSteps } from '../../../src/playground/page/guide/guide-steps.ts';
import { everyInput } from '../../browser/gallery/forms.ts';
import { modal, snapshotWith } from '../../browser/gallery/people.ts';

test('every deed the guide waits for is one the bot’s buttons and forms can be', () => {
  const possible = new Set<string>([
    'wrote',
    ...Object.values(actionIds).map((id) => `press:${id}`),
    `press:${rightActionId('access')}`,
    // A form stands in a dialog, or in a card.
    ...Object.values(formIds).flatMap((id) => [`submit:${id}`, `press:${id}`]),
  ]);
  const awaited = guideSteps.flatMap((step) => step.doneBy);
  expect(awaited.filter((deed) => !possible.has(deed))).toEqual([]);
});

test('the step to do is the one after the last that is done, whatever was skipped', () => {
  expect(currentStep(new Set())).toBe(0);
  expect(currentStep(new Set<Deed>(['slack:wrote']))).toBe(1);
  expect(currentStep(new Set<Deed>(['teams:press:claim']))).toBe(4);
  expect(currentStep(new Set<Deed>(['teams:wrote', 'slack:submit:erase_confirm']))).toBe(guideSteps.length);
});

test('the other way is tried when something was saved on both platforms, whichever came first', () => {
  const other = guideSteps.findIndex(({ onBoth }) => onBoth === true);
  expect(guideSteps[other]).toMatchObject({ side: 'customer', platform: 'teams' });
  const there = new Set<Deed>(['slack:press:save_message', 'teams:submit:handled_form']);
  expect(currentStep(there)).toBe(other);
  expect(currentStep(new Set<Deed>([...there, 'slack:submit:feedback_form']))).toBe(other);
  expect(currentStep(new Set<Deed>([...there, 'teams:submit:feedback_form']))).toBe(other + 1);
});

test('a deed names the button or the form, never who or with what words', () => {
  const before = snapshotWith({ views: [modal(everyInput)] }, []);
  const user = 'U0KARI';
  const inSlack = (action: Parameters<typeof deedInSlack>[0]) => deedInSlack(action, before);
  expect(inSlack({ kind: 'direct-message', user, text: 'hemmelig' })).toBe('slack:wrote');
  expect(inSlack({ kind: 'press', user, channel: 'C1', ts: '1.000000', actionId: 'claim' })).toBe(
    'slack:press:claim',
  );
  expect(inSlack({ kind: 'submit-view', user, viewId: 'V0FORM', values: {} })).toBe(
    'slack:submit:feedback_form',
  );
  expect(inSlack({ kind: 'submit-view', user, viewId: 'V0GONE', values: {} })).toBeNull();
  expect(inSlack({ kind: 'close-view', user, viewId: 'V0FORM' })).toBeNull();

  const kari = '29:1kari';
  expect(deedInTeams({ kind: 'personal-message', user: kari, text: 'hemmelig' }, undefined)).toBe(
    'teams:wrote',
  );
  const press = { kind: 'press', user: kari, conversation: 'a:1', message: '1', action: 'x' } as const;
  expect(deedInTeams(press, 'claim')).toBe('teams:press:claim');
  expect(deedInTeams(press, undefined)).toBeNull();
  expect(deedInTeams({ kind: 'submit-dialog', user: kari, action: 'x' }, 'reply_form')).toBe(
    'teams:submit:reply_form',
  );
  expect(deedInTeams({ kind: 'close-dialog', user: kari }, undefined)).toBeNull();
});

test('deeds are kept for a reload; anything else that was kept is forgotten', () => {
  const deeds = new Set<Deed>(['slack:wrote', 'teams:press:claim']);
  expect(readDeeds(writeDeeds(deeds))).toEqual(deeds);
  expect(readDeeds('teams:wrote tull slack:wrotesome wrote')).toEqual(new Set(['teams:wrote']));
  expect(readDeeds(null)).toEqual(new Set());
});
