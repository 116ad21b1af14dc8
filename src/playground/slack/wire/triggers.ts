import type { NewId } from './ids.ts';

/** What a `trigger_id` allows: one view for this person, within three seconds. */
export type Trigger = { teamId: string; userId: string; viewId: string | null };

export type Exchange =
  | { kind: 'exchanged'; trigger: Trigger }
  | { kind: 'refused'; error: 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id' };

export type Triggers = {
  /** `viewId` is the modal the person was in; only such a trigger can push onto its stack. */
  issue(trigger: Trigger): string;
  exchange(id: string, teamId: string): Exchange;
};

type Issued = Trigger & { until: number; used: boolean };

/** Slack's documented life of a trigger. */
const lifeMs = 3_000;

export function createTriggers(now: () => Date, newId: NewId): Triggers {
  const issued = new Map<string, Issued>();
  return {
    issue(trigger) {
      const at = now().getTime();
      const id = `${at}.${issued.size + 1}.${newId('').toLowerCase()}`;
      issued.set(id, { ...trigger, until: at + lifeMs, used: false });
      return id;
    },
    exchange(id, teamId) {
      const found = issued.get(id);
      if (found === undefined || found.teamId !== teamId)
        return { kind: 'refused', error: 'invalid_trigger_id' };
      if (found.used) return { kind: 'refused', error: 'exchanged_trigger_id' };
      if (now().getTime() > found.until) return { kind: 'refused', error: 'expired_trigger_id' };
      found.used = true;
      return { kind: 'exchanged', trigger: found };
    },
  };
}
