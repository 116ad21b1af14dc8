import { domainToASCII } from 'node:url';
import type { CustomerRow } from '../shared/customer-row.ts';
import { platformNames } from '../shared/platform-user.ts';
import { countryMeant, isCountry } from './country.ts';
import { didYouMean, shown } from './say.ts';

type Row =
  | { readonly kind: 'row'; readonly row: CustomerRow }
  | { readonly kind: 'wrong'; readonly sentences: readonly string[] };

/** Checks one row of `customers.csv`, given its values by column. */
export const customerRow = (values: ReadonlyMap<string, string>): Row => {
  const value = (column: string): string | null => values.get(column) || null;
  const either = value('workspace|domain');
  const eitherIsDomain = either?.includes('.') === true;
  const workspace = value('workspace') ?? (eitherIsDomain ? null : either);
  const domain = value('domain') ?? (eitherIsDomain ? either : null);
  const row: CustomerRow = {
    platform: value('platform'),
    workspace,
    domain: domain === null ? null : domainToASCII(domain.replace(/^@/, '')),
    company: value('company') ?? '',
    country: value('country'),
    pricePlan: value('pricePlan'),
    url: value('url'),
  };
  const sentences = [
    ...placeProblems(row, domain),
    ...(row.company === '' ? ['company is empty; each row names a company'] : []),
    ...countryProblems(row.country),
    ...urlProblems(row.url),
  ];
  return sentences.length === 0 ? { kind: 'row', row } : { kind: 'wrong', sentences };
};

const placeProblems = ({ platform, workspace, domain }: CustomerRow, written: string | null): string[] => {
  if (workspace === null && written === null)
    return ['neither workspace nor domain is filled in; a customer is found by one of them'];
  if (written !== null && (domain === null || !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain))) {
    return [
      `the domain is ${shown(written)}; it must be what follows the @ in an e-mail address, such as example.com`,
    ];
  }
  if (platform !== null && !platformNames.some((name) => name === platform)) {
    return [
      `platform is ${shown(platform)}; ${didYouMean(platform, platformNames, 'it must be slack or teams')}`,
    ];
  }
  if (workspace === null) return [];
  if (platform === null)
    return [`platform is empty; the workspace ${shown(workspace)} is on slack or on teams`];
  if (platform === 'slack' && !/^T[A-Z0-9]{2,}$/.test(workspace)) {
    return [
      `the workspace is ${shown(workspace)}; it must be the id of a Slack workspace, such as T0CUSTOMER`,
    ];
  }
  if (platform === 'teams' && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(workspace)) {
    return [
      `the workspace is ${shown(workspace)}; it must be the id of a Teams tenant, such as 11111111-2222-3333-4444-555555555555`,
    ];
  }
  return [];
};

const countryProblems = (country: string | null): string[] => {
  if (country === null || isCountry(country)) return [];
  const meant = countryMeant(country);
  const hint = meant === null ? 'it must be two capital letters, such as NO' : `did you mean "${meant}"?`;
  return [`country is ${shown(country)}; ${hint}`];
};

const urlProblems = (url: string | null): string[] =>
  url === null || (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))
    ? []
    : [`url is ${shown(url)}; it must begin with https://`];
