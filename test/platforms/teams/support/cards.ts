import type { Destination } from '../../../../src/shared/settings.ts';
import { destination as inSlack } from '../../slack/support/cards.ts';
import { product, supportTeam } from './harness.ts';

export const destination: Destination = {
  ...inSlack,
  id: 'product',
  platform: 'teams',
  workspaceId: supportTeam,
  channel: product,
};
