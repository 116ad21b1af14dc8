import { closeAll, command, modalOf } from '../author-acts.ts';
import type { LocalAuthor } from '../save-acts.ts';
import type { BothApp } from './start-both.ts';
import { settleAll, type TeamsPerson, teamsSaidWith, writeInTeams } from './teams-acts.ts';

/** The code as it is shown, in two halves. */
export const codeIn = (text: string): string => {
  const code = /personvern koble ([0-9A-Z]{4}-[0-9A-Z]{4})/.exec(text)?.[1];
  if (code === undefined) throw new Error('no code is shown');
  return code;
};

/** A code from their account in Slack, typed with the one in Teams. */
export const linkFromTeams = async (
  inSlack: LocalAuthor & { readonly whole: BothApp },
  inTeams: TeamsPerson,
): Promise<void> => {
  await closeAll(inSlack);
  await command(inSlack, '/personvern', 'koble');
  const code = codeIn(JSON.stringify((await modalOf(inSlack, 'read')).blocks));
  await writeInTeams(inTeams, `personvern koble ${code}`);
  await teamsSaidWith(inTeams, 'Kontoene er koblet.');
  await settleAll(inTeams.whole);
};
