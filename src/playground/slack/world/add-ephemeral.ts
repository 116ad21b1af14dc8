import type { Core } from '../core.ts';
import type { Ephemeral, User } from './world.ts';

/** Shows a message to one person only; it lives outside the channel's history, as in Slack. */
export function addEphemeral(core: Core, user: User, ephemeral: Omit<Ephemeral, 'ts' | 'user'>): Ephemeral {
  const whole: Ephemeral = { ...ephemeral, ts: core.nextTs(), user: user.id };
  user.ephemerals.push(whole);
  core.changed();
  return whole;
}
