import type { Translate } from '../../../shared/translate.ts';
import type { Drawing } from '../drawing.ts';

type Key = Parameters<Translate>[0];

const labels: ReadonlyMap<string, Key> = new Map<string, Key>([
  ['reference', 'rights:field.reference'],
  ['text', 'rights:field.text'],
  ['kind', 'rights:field.kind'],
  ['status', 'rights:field.status'],
  ['applicationId', 'rights:field.application'],
  ['applicationVersion', 'rights:field.applicationVersion'],
  ['company', 'rights:field.company'],
  ['country', 'rights:field.country'],
  ['pricePlan', 'rights:field.pricePlan'],
  ['url', 'rights:field.url'],
  ['language', 'rights:field.language'],
  ['createdAt', 'rights:field.createdAt'],
  ['displayName', 'rights:field.displayName'],
  ['email', 'rights:field.email'],
  ['userId', 'rights:field.userId'],
  ['answer', 'rights:field.answer'],
  ['reply', 'rights:field.reply'],
  ['handled', 'rights:field.handled'],
  ['note', 'rights:field.note'],
]);

/** `Navn` in a list is `navn`; `URL` stays. */
const inList = (label: string): string => label.replace(/^\p{Lu}(?!\p{Lu})/u, (first) => first.toLowerCase());

/** A field of the ledger in words; one that has no words yet is shown by its own name, never left out. */
export const fieldInList = (field: string, d: Drawing): string => {
  const key = labels.get(field);
  return key === undefined ? field : inList(d.t(key));
};
