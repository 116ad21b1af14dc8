import { expect, test } from 'vitest';
import { conversationsOf, peopleOf } from '../../../src/playground/page/slack/pane/conversations.ts';
import { channel, person, snapshotWith } from '../../browser/gallery/people.ts';

const [customers, agents] = snapshotWith({}, []).workspaces;

test('a customer meets the bot first, an agent their channels', () => {
  const kari = customers?.users[0];
  const liv = agents?.users[0];
  if (customers === undefined || agents === undefined || kari === undefined || liv === undefined) {
    throw new Error('the gallery is empty');
  }
  expect(conversationsOf(customers, kari, 'customer').map(({ key }) => key)).toEqual([
    'bot',
    'home',
    'C0GENERELT',
  ]);
  expect(conversationsOf(agents, liv, 'agent').map(({ key }) => key)).toEqual([
    'C0BILLING',
    'C0PRODUCT',
    'C0PRIVACY',
    'bot',
    'home',
  ]);
});

test('nobody sees a channel they are not in, or another’s direct message', () => {
  if (customers === undefined) throw new Error('the gallery is empty');
  const ola = person('U0OLA', 'Ola');
  const secret = {
    ...customers,
    channels: [channel('C9', 'hemmelig', { members: [] }), ...customers.channels],
  };
  const seen = conversationsOf(secret, ola, 'customer');
  expect(seen.map(({ key }) => key)).toEqual(['bot', 'home']);
  expect(seen[0]?.channel).toBeNull();
});

test('one can be any of the people, and no bot', () => {
  if (customers === undefined) throw new Error('the gallery is empty');
  expect(peopleOf(customers).map(({ id }) => id)).toEqual(['U0KARI', 'U0EMMA']);
});
