import { describe, expect, test } from 'vitest';
import { parseCustomersCsv } from '../../src/config/customers-csv.ts';

const header = 'platform,workspace,domain,company,country,pricePlan,url\n';
const parse = (text: string) => parseCustomersCsv(Buffer.from(text));
const mistakes = (text: string) =>
  parse(text).problems.map(({ line, sentence }) => `${line ?? '-'}: ${sentence}`);

describe('customers.csv', () => {
  test('empty cells are null, and a row needs no more than a company and where it is', () => {
    expect(parse(`${header}slack,T0CUSTOMER,,Kunde AS,,,\n`)).toEqual({
      rows: [
        {
          platform: 'slack',
          workspace: 'T0CUSTOMER',
          domain: null,
          company: 'Kunde AS',
          country: null,
          pricePlan: null,
          url: null,
        },
      ],
      problems: [],
    });
  });

  test.each([
    [
      'semicolons, as Excel writes them in Norway',
      'platform;workspace;company\nslack;T0CUSTOMER;"Kunde, avd. nord"\n',
    ],
    ['a byte order mark', '\uFEFFplatform,workspace,company\nslack,T0CUSTOMER,"Kunde, avd. nord"\n'],
    [
      'comments and empty lines',
      '# kunder\n\nplatform,workspace,company\n# den eneste\n\nslack,T0CUSTOMER,"Kunde, avd. nord"\n',
    ],
    ['one column for either', 'platform,workspace|domain,company\nslack,T0CUSTOMER,"Kunde, avd. nord"\n'],
    ['Windows line endings', 'platform,workspace,company\r\nslack,T0CUSTOMER,"Kunde, avd. nord"\r\n'],
  ])('is read with %s', (_what, text) => {
    const { rows, problems } = parse(text);
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([{ platform: 'slack', workspace: 'T0CUSTOMER', company: 'Kunde, avd. nord' }]);
  });

  test('a domain is kept in lower case, and international ones as mail servers know them', () => {
    const { rows } = parse('domain,company\nKunde.Example.COM,A\n@blåbær.example,B\n');
    expect(rows.map((row) => row.domain)).toEqual(['kunde.example.com', 'xn--blbr-roah.example']);
  });

  test.each<[string, string, string[]]>([
    [
      'a column too few',
      'slack,T0CUSTOMER,,Kunde AS,NO,\n',
      ['2: it has 6 columns, and the first line has 7; put a value with a comma in it in quotation marks'],
    ],
    [
      'a column too many',
      'slack,T0CUSTOMER,,Kunde, AS,NO,,\n',
      ['2: it has 8 columns, and the first line has 7; put a value with a comma in it in quotation marks'],
    ],
    ['no company', 'slack,T0CUSTOMER,,,NO,,\n', ['2: company is empty; each row names a company']],
    [
      'nowhere',
      'slack,,,Kunde AS,NO,,\n',
      ['2: neither workspace nor domain is filled in; a customer is found by one of them'],
    ],
    [
      'a workspace without a platform',
      ',T0CUSTOMER,,Kunde AS,NO,,\n',
      ['2: platform is empty; the workspace "T0CUSTOMER" is on slack or on teams'],
    ],
    [
      'a mistyped platform',
      'slak,T0CUSTOMER,,Kunde AS,NO,,\n',
      ['2: platform is "slak"; did you mean "slack"?'],
    ],
    [
      'a workspace by name',
      'slack,kunde,,Kunde AS,NO,,\n',
      ['2: the workspace is "kunde"; it must be the id of a Slack workspace, such as T0CUSTOMER'],
    ],
    [
      'a tenant by name',
      'teams,kunde,,Kunde AS,NO,,\n',
      [
        '2: the workspace is "kunde"; it must be the id of a Teams tenant, such as 11111111-2222-3333-4444-555555555555',
      ],
    ],
    [
      'an address for a domain',
      ',,kari@kunde.example.com,Kunde AS,NO,,\n',
      [
        '2: the domain is "kari@kunde.example.com"; it must be what follows the @ in an e-mail address, such as example.com',
      ],
    ],
    [
      'a country by name',
      'slack,T0CUSTOMER,,Kunde AS,Norge,,\n',
      ['2: country is "Norge"; did you mean "NO"?'],
    ],
    [
      'no country',
      'slack,T0CUSTOMER,,Kunde AS,Q1,,\n',
      ['2: country is "Q1"; it must be two capital letters, such as NO'],
    ],
    [
      'no web address',
      'slack,T0CUSTOMER,,Kunde AS,,,kunde.example.com\n',
      ['2: url is "kunde.example.com"; it must begin with https://'],
    ],
    [
      'a script for a web address',
      'slack,T0CUSTOMER,,Kunde AS,,,javascript:alert(1)\n',
      ['2: url is "javascript:alert(1)"; it must begin with https://'],
    ],
    [
      'one workspace twice',
      'slack,T0CUSTOMER,,A,,,\nslack,T0OTHER,,B,,,\nslack,T0CUSTOMER,,C,,,\n',
      ['4: the workspace T0CUSTOMER is already in line 2; keep one of the two rows'],
    ],
    [
      'one domain twice',
      ',,a.example,A,,,\n,,A.Example,B,,,\n',
      ['3: the domain a.example is already in line 2; keep one of the two rows'],
    ],
    [
      'several at once, each in its line',
      'slack,T0A,,A,,,\nslack,x,,,,,\n',
      [
        '3: the workspace is "x"; it must be the id of a Slack workspace, such as T0CUSTOMER',
        '3: company is empty; each row names a company',
      ],
    ],
    [
      'lines counted across a value with a line break',
      'slack,T0CUSTOMER,,"Kunde\nAS",,,\nslack,T0B,,,,,\n',
      ['4: company is empty; each row names a company'],
    ],
    [
      'an open quotation mark',
      'slack,T0CUSTOMER,,"Kunde AS,NO,,\n',
      ['2: a quotation mark is not closed, or stands inside a value; double it ("") or take it away'],
    ],
  ])('tells %s', (_what, rows, sentences) => {
    expect(mistakes(header + rows)).toEqual(sentences);
  });

  test.each<[string, string, string]>([
    [
      'a mistyped column',
      'platform,workspace,compny\n',
      '1: "compny" is not a column; did you mean "company"?',
    ],
    ['a column twice', 'domain,company,company\n', '1: the column company is there twice; keep one of them'],
    [
      'no column for the company',
      'platform,workspace\n',
      '1: the column company is missing; each row names a company',
    ],
    [
      'no column to find by',
      'platform,company\n',
      '1: a column workspace or domain is missing; a customer is found by one of them',
    ],
    [
      'an empty file',
      '',
      '-: it is empty; its first line must name the columns, such as platform,workspace,domain,company,country,pricePlan,url',
    ],
  ])('tells %s', (_what, text, sentence) => {
    expect(mistakes(text)).toEqual([sentence]);
  });

  test('tells text that is not UTF-8', () => {
    const latin1 = Buffer.from('domain,company\na.example,Bærum\n', 'latin1');
    expect(parseCustomersCsv(latin1).problems).toEqual([
      { line: null, sentence: 'it is not UTF-8 text; save it as "CSV UTF-8"' },
    ]);
  });
});
