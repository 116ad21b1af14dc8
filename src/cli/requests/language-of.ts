import type { RightsRequest } from '../../features/data-rights/rights-request.ts';
import type { Language } from '../../shared/language.ts';
import type { Desk } from './desk.ts';

/** The language of whose request it is; null when there is none, or it is forgotten whose it was. */
export const languageOf = async (
  { people }: Pick<Desk['ports'], 'people'>,
  request: RightsRequest | null,
): Promise<Language | null> => {
  if (request === null || request.personId === null) return null;
  return (await people.get(request.personId))?.language ?? null;
};
