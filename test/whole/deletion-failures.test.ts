import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Failure } from '../../src/playground/slack/wire/failure.ts';
import type { TeamsFailure } from '../../src/playground/teams/wire/bending.ts';
import { createCrowd } from '../privacy/support/meet.ts';
import { inside } from './support/author-acts.ts';
import { eraseAll, type LocalAuthor, saveByMessage } from './support/save-acts.ts';
import { type BothApp, startBothApp } from './support/teams/start-both.ts';
import { invoices } from './support/teams/teams-seed.ts';
import { billing, privacy, unique } from './support/whole-seed.ts';

/** What each platform answers, call by call, and where that ends. Nothing given: it does as it is asked. */
interface Answers<Failed> {
  readonly remove?: Failed;
  readonly empty?: Failed;
  /** How often it answers so to `remove`; once unless said. */
  readonly times?: number;
  /** State and code of the removal. */
  readonly ends: string;
  /** It only says that the copy is gone; here it stands all the same. */
  readonly pretends?: true;
}

interface Scenario {
  readonly slack: Answers<Failure>;
  readonly teams: Answers<TeamsFailure>;
}

const alreadyDeleted = { error: { code: 'Unknown', message: 'The message has already been deleted.' } };

const scenarios: Readonly<Record<string, Scenario>> = {
  'nothing is in the way': { slack: { ends: 'deleted' }, teams: { ends: 'deleted' } },
  'somebody deleted it already': {
    slack: { remove: { error: 'message_not_found' }, ends: 'deleted', pretends: true },
    teams: { remove: { status: 403, body: alreadyDeleted }, ends: 'deleted', pretends: true },
  },
  'it may not be deleted': {
    slack: { remove: { error: 'cant_delete_message' }, ends: 'tombstone' },
    teams: { remove: { status: 403, code: 'NotEnoughPermissions' }, ends: 'tombstone' },
  },
  'the platform does not take the request (400)': {
    slack: { remove: { error: 'compliance_exports_prevent_deletion' }, ends: 'tombstone' },
    teams: { remove: { status: 400 }, ends: 'tombstone' },
  },
  'it may neither be deleted nor emptied': {
    slack: {
      remove: { error: 'cant_delete_message' },
      empty: { error: 'edit_window_closed' },
      ends: 'manual edit_window_closed',
    },
    teams: {
      remove: { status: 403, code: 'NotEnoughPermissions' },
      empty: { status: 403, code: 'NotEnoughPermissions' },
      ends: 'manual NotEnoughPermissions',
    },
  },
  'the channel is archived, or deleted': {
    slack: { remove: { error: 'is_archived' }, ends: 'manual is_archived' },
    teams: {
      remove: { status: 404, code: 'ConversationNotFound' },
      ends: 'manual ConversationNotFound',
    },
  },
  'the bot was put out of the channel (403)': {
    slack: { remove: { error: 'not_in_channel' }, ends: 'manual not_in_channel' },
    teams: {
      remove: { status: 403, code: 'BotNotInConversationRoster' },
      ends: 'manual BotNotInConversationRoster',
    },
  },
  'it is not to be found (404)': {
    slack: { remove: { error: 'channel_not_found' }, ends: 'manual channel_not_found' },
    teams: {
      remove: { status: 404, code: 'ActivityNotFoundInConversation' },
      ends: 'deleted',
      pretends: true,
    },
  },
  'the token is revoked': {
    slack: { remove: { error: 'token_revoked' }, ends: 'manual token_revoked' },
    // Teams' tokens are bought, not given: it is tried until one is taken.
    teams: { remove: { status: 401 }, times: 2, ends: 'deleted' },
  },
  'there are too many requests (429)': {
    slack: { remove: { status: 429, retryAfter: 1 }, ends: 'deleted' },
    teams: { remove: { status: 429, retryAfter: 1 }, ends: 'deleted' },
  },
  'the platform is down (503)': {
    slack: { remove: { status: 503 }, ends: 'deleted' },
    teams: { remove: { status: 503 }, ends: 'deleted' },
  },
  'it is deleted, and the answer is lost': {
    slack: { remove: { dropConnection: true, afterEffect: true }, ends: 'deleted' },
    teams: { remove: { dropConnection: true, afterEffect: true }, ends: 'deleted' },
  },
};

/** Each is one item of one person's with a copy on each platform; nothing here knows how our side is built. */
describe('copies of somebody who erases everything, on both platforms', () => {
  let whole: BothApp;
  let kari: LocalAuthor;

  beforeAll(async () => {
    whole = await startBothApp('embedded');
    kari = { whole, who: createCrowd(whole)('customer') };
  }, 120_000);
  afterAll(() => whole.close());

  const removals = async () => {
    const rows = await whole.storage.database.query<{ destinationId: string; ends: string }>(
      `SELECT "destinationId", concat_ws(' ', state, code) AS ends FROM "Removal"`,
    );
    await whole.storage.database.query('DELETE FROM "Removal"');
    return Object.fromEntries(rows.map(({ destinationId, ends }) => [destinationId, ends]));
  };

  test.each(Object.entries(scenarios))('%s', async (_name, { slack, teams }) => {
    const word = `ord${unique()}`;
    await saveByMessage(kari, `En faktura mangler moms ${word}.`);
    const standing = () => ({
      slack: JSON.stringify(whole.slack.messagesIn(billing)).includes(word),
      teams: JSON.stringify(whole.teams.messagesIn(invoices).filter((one) => !one.isDeleted)).includes(word),
    });
    expect(standing()).toEqual({ slack: true, teams: true });
    const alerts = whole.slack.messagesIn(privacy).length;
    await eraseAll(kari);
    // What they are told before anything of it has been tried holds however it ends.
    const told = await whole.slack.until(() => {
      const top = inside(whole.slack.topViewOf(kari.who.id));
      return top.includes('2 kort og meldinger i supportkanalene (fjernes nå)') && top;
    });
    expect(told).toContain('tømmer vi det. Går ikke det heller, blir det slettet for hånd.');

    if (slack.remove) whole.slack.failNext('chat.delete', slack.remove, slack.times);
    if (slack.empty) whole.slack.failNext('chat.update', slack.empty);
    if (teams.remove) whole.teams.failNext('deleteActivity', teams.remove, teams.times);
    if (teams.empty) whole.teams.failNext('updateActivity', teams.empty);
    await whole.drain();

    expect(await removals()).toEqual({ billing: slack.ends, invoices: teams.ends });
    const isManual = ({ ends }: { readonly ends: string }) => ends.startsWith('manual');
    const stands = (how: Scenario[keyof Scenario]) => isManual(how) || how.pretends === true;
    expect(standing()).toEqual({ slack: stands(slack), teams: stands(teams) });
    const tasks = whole.slack.messagesIn(privacy).slice(alerts);
    expect(tasks).toHaveLength([slack, teams].filter(isManual).length);
    expect(JSON.stringify(tasks)).not.toContain(word);
  });
});
