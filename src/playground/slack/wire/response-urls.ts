import type { NewId } from './ids.ts';

/** What a `response_url` answers to: the place, the person, and the message it came from, if any. */
export type ResponseTarget = {
  teamId: string;
  channel: string;
  user: string;
  threadTs: string | null;
  original: { kind: 'message' | 'ephemeral'; ts: string } | null;
};

export type Redeemed =
  | { kind: 'open'; target: ResponseTarget }
  | { kind: 'refused'; error: 'expired_url' | 'used_url' };

export type ResponseUrls = {
  issue(target: ResponseTarget): string;
  /** Uses it once. */
  redeem(id: string): Redeemed;
};

type Issued = { target: ResponseTarget; until: number; uses: number };

/** Slack's documented bounds: five answers within thirty minutes. */
const lifeMs = 30 * 60_000;
const maxUses = 5;

export function createResponseUrls(now: () => Date, newId: NewId, rootUrl: () => string): ResponseUrls {
  const issued = new Map<string, Issued>();
  return {
    issue(target) {
      const id = newId('');
      issued.set(id, { target, until: now().getTime() + lifeMs, uses: 0 });
      return `${rootUrl()}/response/${id}`;
    },
    redeem(id) {
      const found = issued.get(id);
      if (found === undefined || now().getTime() > found.until)
        return { kind: 'refused', error: 'expired_url' };
      if (found.uses >= maxUses) return { kind: 'refused', error: 'used_url' };
      found.uses += 1;
      return { kind: 'open', target: found.target };
    },
  };
}
