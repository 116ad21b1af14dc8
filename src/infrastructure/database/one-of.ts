import { LyttError } from '../../shared/errors.ts';

/** A stored code as its closed list has it. @throws LyttError when the database holds another */
export const oneOf = <Code extends string>(codes: readonly Code[], stored: string): Code => {
  const code = codes.find((known) => known === stored);
  if (code === undefined)
    throw new LyttError('internal', 'the database holds a code that this version does not know');
  return code;
};
