import type { Monotonic } from './monotonic.ts';
import { createPace, type Pace, type PaceSettings, type Turn } from './pace.ts';

/** Slack takes one message a second in a channel, and short bursts above that. */
const perChannel: PaceSettings = { everyMs: 1000, burst: 3, longestWaitMs: 3000 };

/** Above this many channels, those that are quiet are forgotten. */
const tidyAbove = 500;

export interface Paces {
  /** Waits for the channel's next turn when that is soon; otherwise says when to come back. */
  takeTurn(channel: string): Promise<Turn>;
}

export const createPaces = (monotonic: Monotonic): Paces => {
  const paces = new Map<string, Pace>();

  const paceOf = (channel: string): Pace => {
    const known = paces.get(channel);
    if (known !== undefined) return known;
    if (paces.size >= tidyAbove) {
      for (const [name, pace] of paces) if (pace.isIdle(monotonic.now())) paces.delete(name);
    }
    const made = createPace(perChannel);
    paces.set(channel, made);
    return made;
  };

  return {
    async takeTurn(channel) {
      const turn = paceOf(channel).turn(monotonic.now());
      if (turn.kind === 'wait' && turn.ms > 0) await monotonic.sleep(turn.ms);
      return turn;
    },
  };
};
