import { z } from 'zod';
import { languages } from '../shared/language.ts';
import { platformNames } from '../shared/platform-user.ts';
import { countryMeant, isCountry } from './country.ts';
import { choice, email, flag, link, oneOrMore, ownId, shaped, text, want } from './fields.ts';
import { readPeriod } from './period-text.ts';
import { isTimeZone, timeZoneMeant } from './time-zone.ts';

/** The kinds of feedback. Said again here because configuration knows no feature; a test holds the two equal. */
export const routeKinds = ['bug', 'wish', 'complaint', 'praise', 'question', 'other'] as const;

const country = want(
  z.string().refine(isCountry),
  'a country by its two capital letters, such as NO',
  countryMeant,
);

const period = (least: 0 | 1 = 1) =>
  z.unknown().transform((value, context) => {
    const read = readPeriod(value, least);
    if (read.kind === 'period') return read.iso;
    context.addIssue({ code: 'custom', params: { it: read.sentence } });
    return z.NEVER;
  });

/** `72h` → 72. */
const hours = want(
  z
    .string()
    .regex(/^[1-9]\d{0,3}h$/)
    .transform((text) => Number(text.slice(0, -1))),
  'a number of hours, such as 72h',
);

const timeZone = want(
  z.string().refine(isTimeZone),
  'a time zone by its IANA name, such as Europe/Oslo',
  timeZoneMeant,
);

const controller = z.strictObject({
  name: text('the company that answers for the personal data, such as Eksempel AS'),
  organisationNumber: text('its organisation number in quotation marks, such as "999999999"'),
  address: text('its postal address'),
  contact: email('where people ask about their personal data'),
  dataProtectionOfficer: text('how to reach the data protection officer, or none'),
  privacyStatement: link('the privacy statement'),
  supervisoryAuthority: link('where people can complain'),
  timeZone: timeZone.default('Europe/Oslo'),
});

const basis = z.strictObject({
  kind: choice(['legitimate-interest']),
  assessment: link('the balancing of interests (GDPR art. 6(1)(f))'),
  interest: text('what the interest is, in the words people will read'),
});

const recipient = z.strictObject({
  name: text('the name of the legal entity, such as Support AS'),
  country,
  role: choice(['controller', 'group-company', 'processor', 'partner']),
  agreement: link('the agreement with it').optional(),
  transfer: text('the ground for the transfer with a link to it (GDPR chapter V)').optional(),
});

const destinationCommon = {
  recipient: text('one of the recipients, by its key'),
  shows: choice(['content', 'excerpt', 'reference']).default('content'),
};
const destination = z.discriminatedUnion('platform', [
  z.strictObject({
    platform: z.literal('slack'),
    workspace: shaped('the id of a Slack workspace, such as T0SUPPORT', /^T[A-Z0-9]{2,}$/),
    channel: shaped('the id of a Slack channel, such as C0BILLING (not its name)', /^[CG][A-Z0-9]{2,}$/),
    ...destinationCommon,
  }),
  z.strictObject({
    platform: z.literal('teams'),
    team: shaped('the id of a Teams team, such as 19:team@thread.tacv2', /^19:\S+@thread\.\S+$/),
    channel: shaped('the id of a Teams channel, such as 19:prod@thread.tacv2', /^19:\S+@thread\.\S+$/),
    ...destinationCommon,
  }),
]);

const someText = text('a word');
const route = z.strictObject({
  when: z.strictObject({
    application: oneOrMore(someText, 'the id of an application').optional(),
    kind: oneOrMore(choice(routeKinds), 'a kind of feedback').optional(),
    country: oneOrMore(country, 'a country by its two capital letters, such as NO').optional(),
    company: oneOrMore(someText, "a company's name as in customers.csv").optional(),
    pricePlan: oneOrMore(someText, 'a price plan as in customers.csv').optional(),
    language: oneOrMore(choice(languages), 'a language').optional(),
    platform: oneOrMore(choice(platformNames), 'a platform').optional(),
    contains: oneOrMore(someText, 'a word of the text').optional(),
  }),
  to: oneOrMore(someText, 'the key of a destination'),
});

const anyOrListOf = (id: z.ZodString, example: string) =>
  want(z.union([z.literal('any'), z.array(id).min(1)]), `any, or a list of ids, such as [${example}]`);

const application = z.strictObject({
  id: ownId(),
  name: want(z.string().trim().min(1).max(75), 'the name people know, of at most 75 characters'),
});

/** What `lytt.yaml` may say. What its parts say of each other is checked in `check-*.ts`. */
export const lyttSchema = z.strictObject({
  controller,
  basis,
  notice: z.strictObject({ file: text('the path of the notice') }).optional(),
  applications: want(
    z.array(application).min(1).max(99),
    'a list of 1 to 99 applications, each with id and name',
  ),
  customers: z.strictObject({ file: text('the path of customers.csv') }).optional(),
  recipients: z.record(ownId(), recipient),
  destinations: z.record(ownId(), destination),
  routes: want(z.array(route), 'a list of rules, each with when and to').default([]),
  fallback: text('the key of the destination for whatever no route takes'),
  privacyDestination: text('the key of the destination for privacy requests that need a person'),
  retention: z
    .strictObject({
      afterHandled: period().default('P90D'),
      ceiling: period().default('P12M'),
      requestIdentity: period().default('P90D'),
      requests: period().default('P24M'),
      uninstalled: period(0).default('P7D'),
      playground: period().default('P1D'),
    })
    .prefault({}),
  breach: z.strictObject({ reportWithin: hours.default(72) }).prefault({}),
  collect: z.strictObject({ email: flag().default(false), displayName: flag().default(false) }).prefault({}),
  customersFrom: z
    .strictObject({
      slack: anyOrListOf(
        shaped('the id of a Slack workspace, such as T0CUSTOMER', /^T[A-Z0-9]{2,}$/),
        'T0CUSTOMER',
      ).optional(),
      teams: anyOrListOf(
        shaped('the id of a tenant', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i),
        '11111111-2222-3333-4444-555555555555',
      ).optional(),
    })
    .prefault({}),
});

export type LyttYaml = z.output<typeof lyttSchema>;
