import { expect, test } from 'vitest';
import { actionIds, formIds, rightActionId } from '../../../src/platforms/drawing/action-ids.ts';
import { type Deed, deedOf, readDeeds, writeDeeds } from '../../../src/playground/page/guide/deed.ts';
import { currentStep, guideSteps } from '../../../src/playground/page/guide/guide-steps.ts';
import { everyInput } from '../../browser/gallery/forms.ts';
import { modal, snapshotWith } from '../../browser/gallery/people.ts';

test('every deed the guide waits for is one the bot’s buttons and forms can be', () => {
  const possible = new Set<string>([
    'wrote',
    ...Object.values(actionIds).map((id) => `press:${id}`),
    `press:${rightActionId('access')}`,
    ...Object.values(formIds).map((id) => `submit:${id}`),
  ]);
  const awaited = guideSteps.flatMap((step) => step.doneBy);
  expect(awaited.filter((deed) => !possible.has(deed))).toEqual([]);
});

test('the step to do is the one after the last that is done, whatever was skipped', () => {
  expect(currentStep(new Set())).toBe(0);
  expect(currentStep(new Set<Deed>(['wrote']))).toBe(1);
  expect(currentStep(new Set<Deed>(['press:claim']))).toBe(4);
  expect(currentStep(new Set<Deed>(['wrote', 'submit:erase_confirm']))).toBe(guideSteps.length);
});

test('a deed names the button or the form, never who or with what words', () => {
  const before = snapshotWith({ views: [modal(everyInput)] }, []);
  const user = 'U0KARI';
  expect(deedOf({ kind: 'direct-message', user, text: 'hemmelig' }, before)).toBe('wrote');
  expect(deedOf({ kind: 'press', user, channel: 'C1', ts: '1.000000', actionId: 'claim' }, before)).toBe(
    'press:claim',
  );
  expect(deedOf({ kind: 'submit-view', user, viewId: 'V0FORM', values: {} }, before)).toBe(
    'submit:feedback_form',
  );
  expect(deedOf({ kind: 'submit-view', user, viewId: 'V0GONE', values: {} }, before)).toBeNull();
  expect(deedOf({ kind: 'close-view', user, viewId: 'V0FORM' }, before)).toBeNull();
});

test('deeds are kept for a reload; anything else that was kept is forgotten', () => {
  const deeds = new Set<Deed>(['wrote', 'press:claim']);
  expect(readDeeds(writeDeeds(deeds))).toEqual(deeds);
  expect(readDeeds('wrote tull')).toEqual(new Set(['wrote']));
  expect(readDeeds(null)).toEqual(new Set());
});
