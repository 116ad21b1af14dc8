import type { Clock } from '../../shared/clock.ts';
import type { PersonId } from '../../shared/ids.ts';
import type { Settings } from '../../shared/settings.ts';
import type { PersonStore } from '../feedback-intake/person-store.ts';
import { type AccessContext, accessContext } from './access-context.ts';
import type { DataRightsStore, HeldData } from './data-rights-store.ts';
import { type ExportDocument, exportDocument } from './export-document.ts';

/** All that a person takes with them: to be read, and for programs. */
export interface ExportContent {
  readonly held: HeldData;
  /** What is held with the person's other accounts. */
  readonly linked: readonly HeldData[];
  readonly document: ExportDocument;
  readonly access: AccessContext;
}

/** Whose: a chat proves all accounts that are linked; an e-mail address, the one on which it is registered. */
export type ExportScope = 'linked-too' | 'one-account';

/** Reads what is held about somebody now, with all accounts they have linked, theirs first. Null: nothing any more. */
export const createReadExport = (deps: {
  people: Pick<PersonStore, 'get' | 'linked'>;
  dataRights: Pick<DataRightsStore, 'held'>;
  clock: Clock;
  settings: Pick<Settings, 'controller' | 'basis' | 'applications' | 'recipients'>;
}) => {
  const readAccount = async (personId: PersonId) => {
    const held = await deps.dataRights.held(personId);
    return held === null ? [] : [held];
  };

  const readAccounts = async (personId: PersonId) => {
    const linkId = (await deps.people.get(personId))?.linkId ?? null;
    const linked = linkId === null ? [] : await deps.people.linked(linkId);
    const others = linked.filter(({ id }) => id !== personId).map(({ id }) => id);
    return (await Promise.all([personId, ...others].map(readAccount))).flat();
  };

  return async (personId: PersonId, scope: ExportScope = 'linked-too'): Promise<ExportContent | null> => {
    const accounts = await (scope === 'linked-too' ? readAccounts(personId) : readAccount(personId));
    const [first, ...linked] = accounts;
    if (first === undefined) return null;
    const copies = accounts.map(({ copy }) => copy);
    return {
      held: first,
      linked,
      document: exportDocument(copies, deps.settings.controller, deps.clock.now()),
      access: accessContext(deps.settings),
    };
  };
};
