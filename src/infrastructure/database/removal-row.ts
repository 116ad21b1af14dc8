import type { Removal } from '../../features/routing/post-store.ts';
import { idFrom } from '../../shared/ids.ts';
import type { Removal as RemovalRow } from './generated/client.ts';
import { oneOf } from './one-of.ts';

/** A removal names nobody; it is kept this long as proof of what became of the copy. */
const keptForMs = 90 * 24 * 60 * 60 * 1000;

/** The row of a copy that has to be taken away. */
export const removalRow = (
  removal: Omit<Removal, 'state' | 'code'>,
): Omit<RemovalRow, 'finishedAt' | 'code'> => ({
  id: removal.id,
  destinationId: removal.destinationId,
  channel: removal.address.channel,
  message: removal.address.message,
  state: 'waiting',
  createdAt: removal.createdAt,
  deleteAfter: new Date(removal.createdAt.getTime() + keptForMs),
});

export const toRemoval = (row: RemovalRow): Removal => ({
  id: idFrom(row.id),
  destinationId: row.destinationId,
  address: { channel: row.channel, message: row.message },
  state: oneOf(['waiting', 'deleted', 'tombstone', 'manual'] as const, row.state),
  code: row.code,
  createdAt: row.createdAt,
});
