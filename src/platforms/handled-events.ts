/**
 * Ids of events that were answered already, so that a platform's repeat is not answered twice. Only those of
 * people whose receipt is known are noted here: for anyone else even an event's id would be a trace, and
 * answering them twice does no harm. Effects need no such list: use cases make the same thing once.
 */
export interface Handled {
  has(eventId: string): boolean;
  add(eventId: string): void;
}

const kept = 1000;

export const createHandled = (): Handled => {
  const ids = new Set<string>();
  return {
    has: (eventId) => ids.has(eventId),
    add(eventId) {
      ids.add(eventId);
      const [oldest] = ids;
      if (ids.size > kept && oldest !== undefined) ids.delete(oldest);
    },
  };
};
