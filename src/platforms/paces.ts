import type { Monotonic } from './monotonic.ts';
import type { Pace, Turn } from './pace.ts';

/** Above this many places, those that are quiet are forgotten. */
const tidyAbove = 500;

/** One pace for each place that is sent to. */
export interface Paces {
  /** Waits for the place's next turn when that is soon; otherwise says when to come back. */
  takeTurn(place: string): Promise<Turn>;
}

export const createPaces = (monotonic: Monotonic, createOne: () => Pace): Paces => {
  const paces = new Map<string, Pace>();

  const paceOf = (place: string): Pace => {
    const known = paces.get(place);
    if (known !== undefined) return known;
    if (paces.size >= tidyAbove) {
      for (const [name, pace] of paces) if (pace.isIdle(monotonic.now())) paces.delete(name);
    }
    const made = createOne();
    paces.set(place, made);
    return made;
  };

  return {
    async takeTurn(place) {
      const turn = paceOf(place).turn(monotonic.now());
      if (turn.kind === 'wait' && turn.ms > 0) await monotonic.sleep(turn.ms);
      return turn;
    },
  };
};
