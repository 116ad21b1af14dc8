import { expect } from 'vitest';
import { everythingKept } from '../../../whole/support/dump.ts';
import type { BothApp } from '../../../whole/support/teams/start-both.ts';
import { news } from '../meet.ts';
import { sinksOf, tracesOf } from '../sinks.ts';
import type { Terms } from '../terms.ts';
import { conversationsOf, strayTeamsCalls, strayTeamsWords } from './teams-outgoing.ts';
import type { TeamsEncounter, TeamsSurface } from './teams-stranger.ts';
import { idsInTeams, teamsHashesOf } from './teams-terms.ts';

/**
 * Lets a stranger do something in Teams, and looks everywhere for what is left of it: in each sink, in what was
 * sent, and whether what is kept is the same as before. Their words may stand in cards in their own chat, and there
 * only where they wait.
 * @returns what there would have been to find, for a last look when everything has stopped
 */
export const meetInTeams = async (
  whole: BothApp,
  surface: TeamsSurface,
  encounter: TeamsEncounter,
): Promise<Terms> => {
  const { teams, slack, storage } = whole;
  const { who, other } = encounter;
  const chat = teams.personalChatId(who.id);
  const marks = { deliveries: teams.deliveries().length, calls: teams.calls().length };
  const inSlack = slack.calls().length;
  const before = await everythingKept(storage.database);
  await surface.act(encounter);
  await teams.settled();

  const deliveries = teams.deliveries().slice(marks.deliveries);
  const calls = teams.calls().slice(marks.calls);
  const answers = calls.map(({ answer }) => JSON.stringify(answer));
  const ids = idsInTeams([...deliveries.map(({ body }) => body), ...answers]);
  const others = new Map([...other.terms, ...teamsHashesOf(storage.refs, other.user, new Map())]);
  const terms = news(
    new Map([...who.terms, ...ids, ...teamsHashesOf(storage.refs, who.user, ids), ...others]),
    before,
  );
  expect(tracesOf(terms, await sinksOf(whole))).toEqual([]);
  expect(await everythingKept(storage.database)).toEqual(before);

  const spokeIn = conversationsOf(deliveries);
  const strays = [
    ...strayTeamsCalls(calls, { chat, spokeIn }),
    ...[who, other].flatMap(({ word }) => strayTeamsWords(word, calls, deliveries, chat)),
  ];
  expect(strays).toEqual([]);
  expect(
    slack
      .calls()
      .slice(inSlack)
      .map(({ method }) => method),
  ).toEqual([]);
  const sent = [
    {
      name: 'what was sent',
      text: JSON.stringify([calls.map(({ body }) => body), deliveries.map(({ ack }) => ack?.body)]),
    },
  ];
  const theirs = new Map([...other.terms].filter(([, what]) => what !== 'words'));
  const named = new Map([...who.terms].filter(([, what]) => what === 'name' || what === 'e-mail'));
  expect(tracesOf(new Map([...theirs, ...named]), sent)).toEqual([]);
  return terms;
};
