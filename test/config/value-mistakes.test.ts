import { describe, expect, test } from 'vitest';
import { mistakes } from './mistakes-in-yaml.ts';

describe('a wrong key or value in lytt.yaml', () => {
  test.each<[string, string | RegExp, string, string[]]>([
    [
      'a mistyped key is told once, not as a missing one too',
      'contact: privacy@visma.com',
      'contcat: privacy@visma.com',
      ['6: controller.contcat is not a key; did you mean "contact"?'],
    ],
    [
      'a missing key',
      '  contact: privacy@visma.com',
      '  #',
      [
        '2: controller.contact is missing; it must be an e-mail address (where people ask about their personal data), such as privacy@example.com',
      ],
    ],
    [
      'a key without a value',
      'contact: privacy@visma.com',
      'contact:',
      [
        '6: controller.contact is empty; it must be an e-mail address (where people ask about their personal data), such as privacy@example.com',
      ],
    ],
    [
      'a blank value',
      'name: Eksempel AS',
      'name: " "',
      [
        '3: controller.name is empty; it must be the company that answers for the personal data, such as Eksempel AS',
      ],
    ],
    [
      'no e-mail address',
      'contact: privacy@visma.com',
      'contact: privacy(at)visma.com',
      [
        '6: controller.contact is "privacy(at)visma.com"; it must be an e-mail address (where people ask about their personal data), such as privacy@example.com',
      ],
    ],
    [
      'a number where text belongs',
      '"999999999"',
      '999999999',
      ['4: controller.organisationNumber is 999999999; put it in quotation marks'],
    ],
    [
      'a mistyped time zone',
      'timeZone: Europe/Oslo',
      'timeZone: Europe/Olso',
      ['10: controller.timeZone is "Europe/Olso"; did you mean "Europe/Oslo"?'],
    ],
    [
      'a city for a time zone',
      'timeZone: Europe/Oslo',
      'timeZone: Oslo',
      ['10: controller.timeZone is "Oslo"; did you mean "Europe/Oslo"?'],
    ],
    [
      'a link without https',
      'privacyStatement: https://www.visma.com/privacy-statement/norwegian/',
      'privacyStatement: www.visma.com',
      [
        '8: controller.privacyStatement is "www.visma.com"; it must be a link to the privacy statement that begins with https://',
      ],
    ],
    [
      'another legal basis',
      'kind: legitimate-interest',
      'kind: consent',
      ['13: basis.kind is "consent"; it must be legitimate-interest.'],
    ],
    [
      'a mistyped word',
      'kind: legitimate-interest',
      'kind: legitimate-intrest',
      ['13: basis.kind is "legitimate-intrest"; did you mean "legitimate-interest"?'],
    ],
    [
      'a mistyped section',
      'controller:',
      'controler:',
      ['2: controler is not a key; did you mean "controller"?'],
    ],
    [
      'hours to report a breach in another unit',
      'collect:',
      'breach: { reportWithin: 3d }\ncollect:',
      ['82: breach.reportWithin is "3d"; it must be a number of hours, such as 72h'],
    ],
    [
      'an unknown section',
      'fallback: product',
      'fallback: product\nanalytics: true',
      [
        '73: analytics is not a key; the keys are controller, basis, notice, applications, customers, recipients, destinations, routes, fallback, privacyDestination, retention, breach, collect and customersFrom.',
      ],
    ],
    [
      'an id with a space',
      'id: visma-net',
      'id: Visma Net',
      [
        '21: applications no. 1: id is "Visma Net"; it must be a short name of lower-case letters, digits and hyphens, such as visma-net',
      ],
    ],
    [
      'an id twice',
      'id: visma-net',
      'id: eaccounting',
      ['23: applications no. 2 has the id "eaccounting", as applications no. 1 has; give each its own'],
    ],
    [
      'a name twice',
      'name: eAccounting',
      'name: Visma.net',
      ['24: applications no. 2 has the name "Visma.net", as applications no. 1 has; give each its own'],
    ],
    [
      'a name that no menu can show',
      'name: eAccounting',
      'name: et navn et navn et navn et navn et navn et navn et navn et navn et navn et navn ',
      [
        '24: applications no. 2: name is "et navn et navn et navn et navn et navn et navn et navn e…"; it must be the name people know, of at most 75 characters',
      ],
    ],
    [
      'text for a list',
      /applications:[\s\S]*?\n\n/,
      'applications: visma-net\n\n',
      ['20: applications is "visma-net"; it must be a list of 1 to 99 applications, each with id and name'],
    ],
    [
      'an empty list',
      /applications:[\s\S]*?\n\n/,
      'applications: []\n\n',
      ['20: applications is an empty list; it must be a list of 1 to 99 applications, each with id and name'],
    ],
    ['yes and no', 'email: false', 'email: no', ['83: collect.email is "no"; it must be true or false']],
    [
      'another word than any',
      'slack: any',
      'slack: all',
      ['87: customersFrom.slack is "all"; it must be any, or a list of ids, such as [T0CUSTOMER]'],
    ],
    [
      'a workspace by name',
      'slack: any',
      'slack: [acme]',
      ['87: customersFrom.slack no. 1 is "acme"; it must be the id of a Slack workspace, such as T0CUSTOMER'],
    ],
    [
      'nobody',
      'slack: any',
      'slack: []',
      ['87: customersFrom.slack is an empty list; it must be any, or a list of ids, such as [T0CUSTOMER]'],
    ],
    [
      'no fallback',
      /fallback: .*\n/,
      '',
      ['-: fallback is missing; it must be the key of the destination for whatever no route takes'],
    ],
  ])('%s', (_what, find, replace, sentences) => {
    expect(mistakes(find, replace)).toEqual(sentences);
  });
});
