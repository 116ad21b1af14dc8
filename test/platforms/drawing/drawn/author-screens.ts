import fc from 'fast-check';
import type { AccessContext } from '../../../../src/features/data-rights/access-context.ts';
import { correctable } from '../../../../src/features/data-rights/rectify-person.ts';
import { rights } from '../../../../src/features/data-rights/right.ts';
import { holdGrounds } from '../../../../src/features/feedback-intake/feedback.ts';
import { Unrecorded } from '../../../../src/features/privacy-notice/unrecorded.ts';
import type { AuthorScreen } from '../../../../src/platforms/screen.ts';
import { idFrom } from '../../../../src/shared/ids.ts';
import type { Application } from '../../../../src/shared/settings.ts';
import { sampleNotice } from '../../../fakes/sample-notice.ts';
import { sampleSettings } from '../../../fakes/sample-settings.ts';
import {
  feedbackId,
  held,
  heldFeedback,
  label,
  moment,
  ownItem,
  reference,
  request,
  words,
} from './arbitraries.ts';

const { controller, recipients, basis } = sampleSettings;

const unrecorded = words.map((text) => new Unrecorded(text));
const maybe = fc.option(unrecorded, { nil: null });
const carried = fc.option(fc.record({ words: unrecorded, writtenAt: moment }), { nil: null });
const surface = fc.constantFrom('message', 'command', 'shortcut', 'message-shortcut', 'home');
const address = fc.constant({ channel: 'D0CHAT', message: '1763823780.000100' });
const items = fc.array(ownItem, { maxLength: 60, size: 'max' });
const applications: fc.Arbitrary<readonly Application[]> = fc
  .constantFrom(0, 2, 250)
  .map((count) =>
    Array.from({ length: count }, (_, index) => ({ id: `app-${index}`, name: `Program ${index}` })),
  );

export const accessContext: AccessContext = {
  controller,
  interest: basis.interest,
  assessment: basis.assessment,
  applications: sampleSettings.applications,
  recipients,
};

const only = <Kind extends string>(kind: Kind) => fc.constant({ kind });
const about = <Kind extends string>(kind: Kind) => fc.record({ kind: fc.constant(kind), reference });

const pending = fc.oneof(
  only('nothing'),
  fc.record({ kind: fc.constant('form' as const), words: maybe, surface }),
  fc.record({ kind: fc.constant('message' as const), message: address, thread: fc.constant(null), carried }),
  fc.record({
    kind: fc.constant('link' as const),
    code: fc.constantFrom(null, idFrom<'link-code'>('7K3F9QMX')),
  }),
);

const account = {
  platform: fc.constantFrom('slack', 'teams'),
  displayName: fc.option(label, { nil: null }),
} as const;
const linkedAccount = fc.record(account);
const heldValue = fc.record({
  value: fc.option(words, { nil: null }),
  source: fc.constantFrom('platform', 'customer-list', 'person'),
});
const heldValues = fc.record({
  displayName: heldValue,
  email: heldValue,
  company: heldValue,
  country: heldValue,
  pricePlan: heldValue,
});

/** A generator for every screen there is; the compiler asks for one when there is a new one. */
export const screens: {
  readonly [Kind in AuthorScreen['kind']]: fc.Arbitrary<Extract<AuthorScreen, { kind: Kind }>>;
} = {
  notice: fc.record({
    kind: fc.constant('notice'),
    notice: words.map((text) => sampleNotice(text)),
    pending,
    introduction: fc.constantFrom(null, 'en'),
  }),
  'feedback-form': fc.record({ kind: fc.constant('feedback-form'), words: maybe, surface, applications }),
  confirm: fc.record({
    kind: fc.constant('confirm'),
    words: unrecorded,
    writtenAt: moment,
    message: address,
    applications,
    answers: fc.option(fc.record({ feedbackId, reference }), { nil: null }),
  }),
  'original-missing': only('original-missing'),
  'try-again': only('try-again'),
  saving: only('saving'),
  saved: fc.record({ kind: fc.constant('saved'), reference, deleteAfter: moment }),
  'already-saved': about('already-saved'),
  discarded: only('discarded'),
  cancelled: only('cancelled'),
  'empty-text': only('empty-text'),
  'my-feedback': fc.record({ kind: fc.constant('my-feedback'), items }),
  home: fc.record({ kind: fc.constant('home'), items }),
  help: only('help'),
  pointer: only('pointer'),
  'not-allowed': only('not-allowed'),
  'language-set': only('language-set'),
  'language-unknown': only('language-unknown'),
  item: fc.record({ kind: fc.constant('item'), item: ownItem, fullText: fc.option(words, { nil: null }) }),
  'item-form': fc.record({
    kind: fc.constant('item-form'),
    item: ownItem,
    fullText: words,
    revision: fc.nat(),
    applications,
    applicationId: fc.constantFrom(null, 'app-1', 'gone'),
    applicationVersion: fc.constantFrom(null, '2026.11', '<!here> {{name}}'),
  }),
  'item-changed': about('item-changed'),
  'item-withdrawn': about('item-withdrawn'),
  'item-closed': fc.record({
    kind: fc.constant('item-closed'),
    reference: fc.option(reference, { nil: null }),
  }),
  'answer-form': fc.record({ kind: fc.constant('answer-form'), feedbackId, reference }),
  'answer-sent': about('answer-sent'),
  'solved-thanks': about('solved-thanks'),
  reopened: about('reopened'),
  'privacy-menu': fc.record({
    kind: fc.constant('privacy-menu'),
    first: fc.option(fc.constantFrom(...rights), { nil: null }),
    message: fc.option(fc.record({ message: address, thread: fc.constant(null), carried }), { nil: null }),
    controller: fc.constant(controller),
  }),
  access: fc.record({
    kind: fc.constant('access'),
    held: held(12),
    linked: fc.array(held(2), { maxLength: 2 }),
    access: fc.constant(accessContext),
  }),
  'nothing-held': fc.constant({ kind: 'nothing-held', controller }),
  'erase-confirm': fc.record({
    kind: fc.constant('erase-confirm'),
    feedback: fc.nat(),
    copies: fc.nat(),
    others: fc.nat({ max: 3 }),
  }),
  erased: fc.record({
    kind: fc.constant('erased'),
    feedback: fc.nat(),
    messages: fc.nat(),
    copies: fc.nat(),
    retained: fc.array(
      fc.record({
        reference: fc.constant(idFrom<'reference'>('LY-7K3F9Q')),
        hold: fc.record({ ground: fc.constantFrom(...holdGrounds), reason: words }),
      }),
      { maxLength: 3 },
    ),
    controller: fc.constant({ ...controller, dataProtectionOfficer: 'ombud@example.com' }),
  }),
  recipients: fc.record({
    kind: fc.constant('recipients'),
    actual: held(60).map(({ disclosures }) => disclosures),
    possible: fc.constantFrom([], recipients),
    controller: fc.constant(controller),
  }),
  restriction: fc.record({
    kind: fc.constant('restriction'),
    all: fc.boolean(),
    items: fc.array(fc.record({ item: ownItem, own: fc.boolean() }), { maxLength: 20 }),
    controller: fc.constant(controller),
  }),
  restricted: fc.record({
    kind: fc.constant('restricted'),
    about: fc.option(reference, { nil: null }),
  }),
  lifting: fc.record({ kind: fc.constant('lifting'), about: fc.option(reference, { nil: null }) }),
  objected: fc.record({
    kind: fc.constant('objected'),
    reference,
    due: moment,
    wish: fc.constantFrom('erase', 'keep'),
    controller: fc.constant(controller),
  }),
  'no-objection': only('no-objection'),
  'objection-withdrawn': about('objection-withdrawn'),
  requests: fc.record({
    kind: fc.constant('requests'),
    requests: fc.array(request, { maxLength: 30 }),
    controller: fc.constant(controller),
  }),
  'rectify-form': fc.record({
    kind: fc.constant('rectify-form'),
    values: heldValues,
    linked: fc.array(fc.record({ ...account, values: heldValues }), { maxLength: 3 }),
  }),
  rectified: fc.record({
    kind: fc.constant('rectified'),
    fields: fc.subarray([...correctable]),
    also: fc.array(linkedAccount, { maxLength: 2 }),
    unread: fc.array(linkedAccount, { maxLength: 2 }),
  }),
  'export-link': fc.record({
    kind: fc.constant('export-link'),
    address: fc.webUrl(),
    until: moment,
    controller: fc.constant(controller),
  }),
  complaint: fc.constant({ kind: 'complaint', controller }),
  'notice-text': fc.record({
    kind: fc.constant('notice-text'),
    notice: words.map((text) => sampleNotice(text)),
  }),
  'link-code': fc.record({
    kind: fc.constant('link-code'),
    code: fc.constant(idFrom<'link-code'>('7K3F9QMX')),
    validUntil: moment,
  }),
  linked: fc.record({ kind: fc.constant('linked'), others: fc.array(linkedAccount, { maxLength: 4 }) }),
  'link-refused': fc.record({
    kind: fc.constant('link-refused'),
    reason: fc.constantFrom('unknown', 'expired', 'own', 'already-linked', 'too-many-tries', 'not-linked'),
  }),
  unlinked: only('unlinked'),
  'export-coming': fc.record({ kind: fc.constant('export-coming'), controller: fc.constant(controller) }),
};

/** An access answer about exactly `count` items, whose texts are written by `text`. */
export const accessOf = (
  count: number,
  text: fc.Arbitrary<string>,
): fc.Arbitrary<Extract<AuthorScreen, { kind: 'access' }>> =>
  fc
    .record({
      all: held(1),
      feedback: fc.array(heldFeedback(text), { minLength: count, maxLength: count }),
    })
    .map(({ all, feedback }) => ({
      kind: 'access',
      held: { ...all, feedback },
      linked: [],
      access: accessContext,
    }));
