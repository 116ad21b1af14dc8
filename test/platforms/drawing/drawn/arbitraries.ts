import fc from 'fast-check';
import type { HeldData, HeldFeedback } from '../../../../src/features/data-rights/data-rights-store.ts';
import type { ColumnEntry } from '../../../../src/features/data-rights/inventory/table-entry.ts';
import type { PersonalCopy } from '../../../../src/features/data-rights/personal-copy.ts';
import { ownTables } from '../../../../src/features/data-rights/personal-data-inventory.ts';
import {
  objectionWishes,
  type RightsRequest,
  refusalGrounds,
  requestKinds,
  requestSources,
  requestStates,
} from '../../../../src/features/data-rights/rights-request.ts';
import { statedFields } from '../../../../src/features/feedback-intake/customer.ts';
import {
  feedbackKinds,
  feedbackStatuses,
  feedbackSurfaces,
  holdGrounds,
  restrictions,
} from '../../../../src/features/feedback-intake/feedback.ts';
import type { SupportCard } from '../../../../src/features/routing/support-card.ts';
import type { OwnItem } from '../../../../src/platforms/screen.ts';
import { idFrom } from '../../../../src/shared/ids.ts';
import { languages } from '../../../../src/shared/language.ts';
import type { PlatformUser } from '../../../../src/shared/platform-user.ts';

// Shrinking texts as long as these takes longer than reading the first one that fails.
fc.configureGlobal({ endOnFailure: true });

/** What people may write to make a platform do something. */
const hostile = fc.constantFrom(
  '<!channel>',
  '<!here|her>',
  '@here @everyone @channel',
  '<@U0VICTIM>',
  '<https://evil.example|klikk>',
  '*fet* _kursiv_ ~strøket~ `kode`',
  '&lt;!channel&gt; &amp;amp;',
  ':tada: 👩‍👩‍👧‍👦 🇳🇴 æøå',
  '<!date^1^{date}|x>',
  '{{name}} $t(common:button.save)',
  '\n> sitat\n```\nkode\n```\n',
);
const piece = fc.oneof(hostile, fc.string({ unit: 'grapheme', maxLength: 60 }));

/** Anything a person may write, short or as long as a Slack message gets. */
export const words: fc.Arbitrary<string> = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 8 }), fc.constantFrom(1, 1, 1, 20, 400))
  .map(([parts, times]) => parts.join(' ').repeat(times).slice(0, 40_000).toWellFormed())
  .filter((text) => text.trim() !== '');

/** Shorter things that others decide: names, companies. */
export const label: fc.Arbitrary<string> = fc
  .array(piece, { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(' ').toWellFormed());

export const moment = fc.date({
  min: new Date('2020-01-01'),
  max: new Date('2035-01-01'),
  noInvalidDate: true,
});
export const feedbackId = fc.uuid().map((id) => idFrom<'feedback'>(id));
export const reference = fc
  .string({ unit: fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), minLength: 6, maxLength: 6 })
  .map((code) => idFrom<'reference'>(`LY-${code}`));
const kind = fc.constantFrom(...feedbackKinds);
export const status = fc.constantFrom(...feedbackStatuses);
export const language = fc.constantFrom(...languages);
const nullable = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });

export const agent: fc.Arbitrary<PlatformUser> = fc.record({
  platform: fc.constantFrom('slack', 'teams'),
  workspaceId: fc.constantFrom('T0SUPPORT', 'T0OTHER'),
  userId: fc.constantFrom('U0AGENT', '29:agent', '<!channel>'),
});

const customer = fc.record({
  company: label,
  country: nullable(fc.constantFrom('NO', 'SE', 'xx')),
  pricePlan: nullable(label),
  url: nullable(fc.webUrl()),
});

const restriction = fc.constantFrom(null, ...restrictions);

/** A request about rights, in any state. */
export const request: fc.Arbitrary<RightsRequest> = fc.record({
  id: fc.uuid().map((id) => idFrom<'rights-request'>(id)),
  reference,
  revision: fc.nat(),
  personId: fc.constant(null),
  feedbackId: nullable(feedbackId),
  kind: fc.constantFrom(...requestKinds),
  state: fc.constantFrom(...requestStates),
  source: fc.constantFrom(...requestSources),
  receivedAt: moment,
  dueAt: moment,
  extendedDueAt: nullable(moment),
  extensionReason: nullable(words),
  wish: fc.constantFrom(null, ...objectionWishes),
  restriction,
  decidedAt: nullable(moment),
  ground: fc.constantFrom(null, ...refusalGrounds),
  reason: nullable(words),
  card: fc.constant(null),
  reminded: fc.nat(5),
  codeKey: fc.constant(null),
  codeUntil: nullable(moment),
  codeTries: fc.nat(5),
  createdAt: moment,
  identityUntil: moment,
  deleteAfter: moment,
});

export const card: fc.Arbitrary<SupportCard> = fc.record({
  feedbackId,
  revision: fc.nat(),
  reference,
  status,
  restricted: fc.boolean(),
  text: nullable(fc.record({ shown: words, shortened: fc.boolean() })),
  kind,
  application: nullable(label),
  applicationVersion: nullable(fc.constant('2026.11')),
  customer: nullable(customer),
  language,
  createdAt: moment,
  assignee: nullable(agent),
  closing: fc.boolean(),
  authorOutcome: nullable(
    fc.oneof(
      fc.constant({ kind: 'notified' } as const),
      fc.record({
        kind: fc.constantFrom('suppressed', 'undeliverable'),
        reason: fc.constantFrom('withdrawn', 'x_y'),
      }),
    ),
  ),
  undelivered: nullable(fc.constantFrom('account_inactive', 'nobody_knows')),
});

export const ownItem: fc.Arbitrary<OwnItem> = fc.record({
  feedbackId,
  reference,
  status,
  text: nullable(words),
  kind,
  application: nullable(label),
  createdAt: moment,
  deleteAfter: moment,
  open: fc.boolean(),
  restricted: fc.boolean(),
});

const heldMessage = (text: fc.Arbitrary<string>) =>
  fc.record({
    kind: fc.constantFrom('reply', 'handled', 'note', 'answer'),
    text: nullable(text),
    createdAt: moment,
    state: fc.constantFrom('waiting', 'sent', 'suppressed', 'undeliverable', 'stored', 'new-state'),
  });

/** One held item, its texts written by `text`. */
export const heldFeedback = (text: fc.Arbitrary<string>): fc.Arbitrary<HeldFeedback> =>
  fc.record({
    reference,
    status,
    text: nullable(text),
    kind,
    applicationId: nullable(fc.constantFrom('visma-net', 'gone-app')),
    applicationVersion: nullable(label),
    customer: nullable(
      fc
        .tuple(
          customer,
          fc.constantFrom('workspace', 'email-domain', 'person'),
          fc.subarray([...statedFields]),
        )
        .map(([found, matchedBy, stated]) => ({ ...found, matchedBy, stated })),
    ),
    restriction,
    legalHold: fc.option(fc.record({ ground: fc.constantFrom(...holdGrounds), reason: words }), {
      nil: null,
    }),
    surface: fc.constantFrom(...feedbackSurfaces),
    writtenAt: moment,
    createdAt: moment,
    deleteAfter: moment,
    messages: fc.array(heldMessage(text), { maxLength: 3 }),
  });

const disclosure = fc.record({
  recipientName: label,
  recipientCountry: fc.constantFrom('NO', 'US'),
  destinationId: fc.constantFrom('billing', 'product'),
  reference: nullable(reference),
  fields: fc.subarray(['reference', 'text', 'kind', 'company', 'userId', 'displayName', 'something-new']),
  at: moment,
});

const person = fc.record({
  id: fc.uuid().map((id) => idFrom<'person'>(id)),
  user: fc.constant({ platform: 'slack', workspaceId: 'T0CUSTOMER', userId: 'U0AUTHOR' } as const),
  language,
  languageChosen: fc.boolean(),
  displayName: nullable(label),
  email: nullable(fc.constant('kari@example.com')),
  conversation: nullable(fc.constant('{"serviceUrl":"https://teams.example.com/","conversationId":"a:1"}')),
  profileReadAt: nullable(moment),
  linkId: fc.constant(null),
  displayNameStated: fc.boolean(),
  emailStated: fc.boolean(),
  stated: fc.record({ company: nullable(label), country: nullable(label), pricePlan: nullable(label) }),
  restriction,
  createdAt: moment,
  deleteAfter: moment,
});

const receipt = fc.record({
  id: fc.uuid().map((id) => idFrom<'receipt'>(id)),
  personId: fc.uuid().map((id) => idFrom<'person'>(id)),
  version: fc.constant(idFrom<'notice-version'>('0'.repeat(64))),
  pressedAt: moment,
  surface: fc.constantFrom('form', 'chat', 'home'),
  language,
});

const copiedValue = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.nat(),
  label,
  moment.map((date) => date.toISOString()),
  fc.record({ channel: label, message: label }),
);

/** Rows of every table that a person is given, by the names that the columns are given under. */
const copy: fc.Arbitrary<PersonalCopy> = fc.record(
  Object.fromEntries(
    Object.entries(ownTables).flatMap(([, { section, columns }]) => {
      if (section === null) return [];
      const names = Object.values<ColumnEntry>(columns).flatMap((entry) =>
        'given' in entry && 'as' in entry.given ? [entry.given.as] : [],
      );
      const row = fc.record(Object.fromEntries(names.map((name) => [name, copiedValue])));
      return [[section, fc.array(row, { maxLength: 2 })]];
    }),
  ),
);

/** Everything held about a person with up to `most` items. */
export const held = (most: number): fc.Arbitrary<HeldData> =>
  fc.record({
    person,
    receipts: fc.array(receipt, { maxLength: 3 }),
    feedback: fc.array(heldFeedback(words), { maxLength: most }),
    disclosures: fc.array(disclosure, { maxLength: most, size: 'max' }),
    requests: fc.array(request, { maxLength: 3 }),
    linkCodeUntil: nullable(moment),
    wrongLinkTries: fc.nat({ max: 5 }),
    pendingSaves: fc.nat({ max: 3 }),
    copies: fc.nat({ max: 30 }),
    copy,
  });
