import { describe, expect, test } from 'vitest';
import { createCustomerDirectory } from '../../../src/infrastructure/customers/create-customer-directory.ts';
import type { CustomerRow } from '../../../src/shared/customer-row.ts';

const row = (over: Partial<CustomerRow>): CustomerRow => ({
  platform: null,
  workspace: null,
  domain: null,
  company: 'Kunde AS',
  country: null,
  pricePlan: null,
  url: null,
  ...over,
});

const directory = createCustomerDirectory([
  row({
    platform: 'slack',
    workspace: 'T0CUSTOMER',
    domain: 'kunde.example.com',
    company: 'Kunde AS',
    url: 'https://k.example/a?token=1#x',
  }),
  row({ domain: 'annen.example.com', company: 'Annen AS' }),
  row({ domain: 'xn--blbr-roah.example', company: 'Blåbær AS' }),
]);
const find = (workspaceId: string, email: string | null, platform = 'slack') =>
  directory.find({ platform, workspaceId, email });

describe('the customer behind a person', () => {
  test('is found by workspace, and the web address comes without its query', () => {
    expect(find('T0CUSTOMER', null)).toEqual({
      company: 'Kunde AS',
      country: null,
      pricePlan: null,
      url: 'https://k.example/a',
      matchedBy: 'workspace',
      stated: [],
    });
  });

  test('is that of the workspace, also when the e-mail says another', () => {
    expect(find('T0CUSTOMER', 'kari@annen.example.com')).toMatchObject({
      company: 'Kunde AS',
      matchedBy: 'workspace',
    });
  });

  test.each(['kari@annen.example.com', 'KARI@ANNEN.Example.COM', '"a@b"@annen.example.com'])(
    'is found by the domain of %s',
    (email) => {
      expect(find('T0OTHER', email)).toMatchObject({ company: 'Annen AS', matchedBy: 'email-domain' });
    },
  );

  test('is found by an international domain', () => {
    expect(find('T0OTHER', 'ola@blåbær.example')).toMatchObject({ company: 'Blåbær AS' });
  });

  test.each([
    'kari@sub.annen.example.com',
    'kari@example.com',
    'kari@notannen.example.com',
    'kari@annen.example.com.evil.example',
    'annen.example.com@evil.example',
    '',
    null,
  ])('is nobody for %s', (email) => {
    expect(find('T0OTHER', email)).toBeNull();
  });

  test('is nobody for the same workspace id on another platform', () => {
    expect(find('T0CUSTOMER', null, 'teams')).toBeNull();
  });
});
