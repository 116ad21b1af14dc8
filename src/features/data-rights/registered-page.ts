import type { Language } from '../../shared/language.ts';
import type { TextKey } from '../../shared/text-key.ts';
import type { Translate } from '../../shared/translate.ts';
import type { Category, Purpose, RetentionRule, Source } from './inventory/table-entry.ts';
import { type Inventory, personalDataInventory } from './personal-data-inventory.ts';
import { registeredData } from './registered-data.ts';

const categoryNames: { readonly [Name in Category]: TextKey } = {
  identity: 'register:category.identity',
  contact: 'register:category.contact',
  answer: 'register:category.answer',
  application: 'register:category.application',
  customer: 'register:category.customer',
  'follow-up': 'register:category.follow-up',
  evidence: 'register:category.evidence',
  disclosure: 'register:category.disclosure',
  rights: 'register:category.rights',
  work: 'register:category.work',
};

export const purposeNames: { readonly [Name in Purpose]: TextKey } = {
  'follow-up': 'register:purpose.follow-up',
  understand: 'register:purpose.understand',
  inform: 'register:purpose.inform',
  evidence: 'register:purpose.evidence',
  rights: 'register:purpose.rights',
  operation: 'register:purpose.operation',
};

const sourceNames: { readonly [Name in Source]: TextKey } = {
  person: 'register:source.person',
  platform: 'register:source.platform',
  'customer-list': 'register:source.customer-list',
  agent: 'register:source.agent',
  lytt: 'register:source.lytt',
};

const retentionNames: { readonly [Name in RetentionRule]: TextKey } = {
  dated: 'register:retention.dated',
  'with-parent': 'register:retention.with-parent',
  job: 'register:retention.job',
  trail: 'register:retention.trail',
  'until-uninstalled': 'register:retention.until-uninstalled',
  standing: 'register:retention.standing',
};

export interface RegisteredSection {
  readonly category: Category;
  readonly title: string;
  /** Where it comes from, what for, until when. */
  readonly sentences: readonly string[];
}

/** "What we register", as people read it: category by category, straight from the inventory. */
export const registeredPage = (
  t: Translate,
  language: Language,
  inventory: Inventory = personalDataInventory,
): readonly RegisteredSection[] => {
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const named = <Name extends string>(names: readonly Name[], keys: { readonly [N in Name]: TextKey }) =>
    list.format(names.map((name) => t(keys[name])));
  return registeredData(inventory).map(({ category, sources, purposes, retention }) => ({
    category,
    title: t(categoryNames[category]),
    sentences: [
      t('register:sources', { sources: named(sources, sourceNames) }),
      t('register:purposes', { purposes: named(purposes, purposeNames) }),
      ...retention.map((rule) => t(retentionNames[rule])),
    ],
  }));
};
