import { describe, expect, test } from 'vitest';
import { mistakes } from './mistakes-in-yaml.ts';

describe('who gets personal data, in lytt.yaml', () => {
  test.each<[string, string | RegExp, string, string[]]>([
    [
      'a country by name',
      'country: NO',
      'country: Norge',
      ['32: recipients.support-as.country is "Norge"; did you mean "NO"?'],
    ],
    [
      'a country in small letters',
      'country: NO',
      'country: no',
      ['32: recipients.support-as.country is "no"; did you mean "NO"?'],
    ],
    ['UK', 'country: GB', 'country: UK', ['37: recipients.helpdesk-ltd.country is "UK"; did you mean "GB"?']],
    [
      'no country',
      'country: NO',
      'country: XX',
      [
        '32: recipients.support-as.country is "XX"; it must be a country by its two capital letters, such as NO',
      ],
    ],
    [
      'outside the EEA without a ground for the transfer',
      'country: NO',
      'country: US',
      [
        '30: recipients.support-as.transfer is missing; US is outside the EEA, so name the ground for the transfer with a link (GDPR chapter V), such as "EU standard contractual clauses, https://intranet.example/scc/1"',
      ],
    ],
    [
      'a ground without a link',
      / {4}transfer: .*\n/,
      '    transfer: EU adequacy decision\n',
      [
        '40: recipients.helpdesk-ltd.transfer has no link; GB is outside the EEA, so name the ground for the transfer with a link (GDPR chapter V), such as "EU standard contractual clauses, https://intranet.example/scc/1"',
      ],
    ],
    [
      'a processor without an agreement',
      '    agreement: https://intranet.example/dpa/2\n',
      '',
      [
        '35: recipients.helpdesk-ltd.agreement is missing; a processor needs a data processing agreement (GDPR art. 28), so link to it here',
      ],
    ],
    [
      'an unknown role',
      'role: group-company',
      'role: owner',
      [
        '33: recipients.support-as.role is "owner"; it must be controller, group-company, processor or partner.',
      ],
    ],
    [
      'a mistyped role',
      'role: group-company',
      'role: procesor',
      ['33: recipients.support-as.role is "procesor"; did you mean "processor"?'],
    ],
    [
      'a marketing interest',
      'forstå tilbakemeldinger fra kunder',
      'bruke dem i markedsføring',
      [
        '15: basis.interest speaks of marketing; feedback is kept to follow it up and understand it, and for nothing else, so leave marketing out',
      ],
    ],
    [
      'a marketing purpose',
      'shows: excerpt',
      'purpose: marketing',
      [
        '54: destinations.product.purpose is not a key; feedback is kept to follow it up and understand it, and for nothing else such as marketing, so take the line out',
      ],
    ],
    [
      'a mistyped platform',
      'platform: slack\n    workspace',
      'platform: slak\n    workspace',
      ['44: destinations.billing.platform is "slak"; did you mean "slack"?'],
    ],
    [
      'no platform',
      '    platform: slack\n    workspace',
      '    workspace',
      ['43: destinations.billing.platform is missing; it must be slack or teams'],
    ],
    [
      'Slack keys on Teams',
      'platform: slack\n    workspace',
      'platform: teams\n    workspace',
      [
        '43: destinations.billing.team is missing; it must be the id of a Teams team, such as 19:team@thread.tacv2',
        '45: destinations.billing.workspace is not a key; the keys of destinations.billing are platform, team, channel, recipient and shows.',
        '46: destinations.billing.channel is "C0BILLING"; it must be the id of a Teams channel, such as 19:prod@thread.tacv2',
      ],
    ],
    [
      'a channel by name',
      'channel: C0BILLING',
      'channel: "#billing"',
      [
        '46: destinations.billing.channel is "#billing"; it must be the id of a Slack channel, such as C0BILLING (not its name)',
      ],
    ],
    [
      'a workspace by name',
      'workspace: T0SUPPORT',
      'workspace: acme',
      [
        '45: destinations.billing.workspace is "acme"; it must be the id of a Slack workspace, such as T0SUPPORT',
      ],
    ],
    [
      'a token in the wrong place is not quoted',
      'channel: C0BILLING',
      'channel: xoxb-1234-abcd',
      [
        '46: destinations.billing.channel is something that looks like a secret (not shown); it must be the id of a Slack channel, such as C0BILLING (not its name)',
      ],
    ],
    [
      'a mistyped key',
      '    channel: C0BILLING',
      '    chanel: C0BILLING',
      ['46: destinations.billing.chanel is not a key; did you mean "channel"?'],
    ],
    [
      'the same channel twice',
      'channel: C0PRODUCT',
      'channel: C0BILLING',
      ['49: destinations.product is the same channel as destinations.billing; keep one of them'],
    ],
    [
      'an unknown recipient',
      'recipient: helpdesk-ltd',
      'recipient: helpdesk',
      [
        '53: destinations.product.recipient is "helpdesk", which is not among the recipients; the recipients are support-as and helpdesk-ltd.',
      ],
    ],
    [
      'a mistyped view',
      'shows: excerpt',
      'shows: excerp',
      ['54: destinations.product.shows is "excerp"; did you mean "excerpt"?'],
    ],
    [
      'a capital letter in a key',
      '  billing:\n',
      '  Billing:\n',
      [
        '43: destinations has the key "Billing"; it must be a short name of lower-case letters, digits and hyphens, such as support-as',
      ],
    ],
  ])('%s', (_what, find, replace, sentences) => {
    expect(mistakes(find, replace)).toEqual(sentences);
  });
});
