import type { IdSource } from '../../shared/id-source.ts';
import type { DedupeKey, RequestCode } from '../../shared/ids.ts';
import { typedCode } from '../../shared/typed-code.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';
import type { RightsRequest } from './rights-request.ts';

/**
 * A week: time for somebody who does not read their mail every day, and three weeks are left of the month to answer
 * in. A letter that is found in a mailbox later opens nothing.
 */
const codeDays = 7;
export const maxCodeTries = 5;

/** What is kept of a code. One domain for all requests, so that those which one letter is about share it. */
const codeKeyOf = (refs: PersonRefs, code: string): DedupeKey => refs.dedupeKey('request-code', [code]);

export interface NewCode {
  /** Shown to the operator once, for the letter. */
  readonly code: RequestCode;
  readonly codeKey: DedupeKey;
  readonly codeUntil: Date;
}

export const newCode = (deps: { refs: PersonRefs; ids: IdSource }, now: Date): NewCode => {
  const code = deps.ids.nextRequestCode();
  return {
    code,
    codeKey: codeKeyOf(deps.refs, code),
    codeUntil: new Date(now.getTime() + codeDays * 24 * 60 * 60 * 1000),
  };
};

export type CodeVerdict = 'right' | 'wrong' | 'dead';

/** `dead`: too late, or too many wrong ones before; then the right code is as good as a wrong one. */
export const judgeCode = (
  { codeKey, codeUntil, codeTries }: Pick<RightsRequest, 'codeKey' | 'codeUntil' | 'codeTries'>,
  typed: string,
  { refs, now }: { readonly refs: PersonRefs; readonly now: Date },
): CodeVerdict => {
  if (codeKey === null || codeUntil === null) return 'dead';
  if (codeTries >= maxCodeTries || now.getTime() >= codeUntil.getTime()) return 'dead';
  const code = typedCode(typed);
  return code !== null && codeKeyOf(refs, code) === codeKey ? 'right' : 'wrong';
};
