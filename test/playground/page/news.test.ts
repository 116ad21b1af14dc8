import { expect, test } from 'vitest';
import { isFresh } from '../../../src/playground/page/app/is-fresh.ts';
import { newestInPlaces } from '../../../src/playground/page/app/news.ts';
import { message, snapshotWith, tsOf } from '../../browser/gallery/people.ts';
import { fromBot, kariId, teamsMessage, teamsSnapshotWith } from '../../browser/gallery/teams-people.ts';

test('news is what the bot says, told for each side on each platform', () => {
  const slack = snapshotWith({}, [message(1, 'U0BOTA'), message(9, 'U0KARI')]);
  const teams = teamsSnapshotWith({}, [fromBot(3), teamsMessage(9, kariId)], [fromBot(4)]);
  expect(newestInPlaces(slack, teams)).toEqual({
    'customer/slack': tsOf(1),
    'agent/slack': '',
    'customer/teams': fromBot(3).at,
    'agent/teams': fromBot(4).at,
  });
});

test('a playground is fresh until a person writes, on whichever platform', () => {
  const greeted = [fromBot(1)];
  expect(isFresh(snapshotWith({}, []), teamsSnapshotWith({}, greeted))).toBe(true);
  expect(isFresh(snapshotWith({}, [message(1, 'U0KARI')]), teamsSnapshotWith({}, greeted))).toBe(false);
  expect(isFresh(snapshotWith({}, []), teamsSnapshotWith({}, [teamsMessage(1, kariId)]))).toBe(false);
});
