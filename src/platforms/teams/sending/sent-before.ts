import { createHash } from 'node:crypto';
import type { MessageAddress } from '../../../shared/platform-user.ts';

/**
 * Teams cannot be asked whether it has a message already. So what was sent lately is remembered here, by a
 * hash of its key: a job that failed after sending, and runs again in this process, does not send twice. Only
 * posts to support channels and to people with a receipt have keys.
 */
export interface SentBefore {
  find(sendKey: string): MessageAddress | null;
  note(sendKey: string, address: MessageAddress): void;
  /** It is taken away: what is sent with its key later is not there yet. */
  forget(address: MessageAddress): void;
}

const kept = 500;

const hashOf = (sendKey: string): string => createHash('sha256').update(sendKey).digest('base64url');

export const createSentBefore = (): SentBefore => {
  const sent = new Map<string, MessageAddress>();
  return {
    find: (sendKey) => sent.get(hashOf(sendKey)) ?? null,
    note(sendKey, address) {
      sent.set(hashOf(sendKey), address);
      const [oldest] = sent.keys();
      if (sent.size > kept && oldest !== undefined) sent.delete(oldest);
    },
    forget({ channel, message }) {
      for (const [key, at] of sent) {
        if (at.channel === channel && at.message === message) sent.delete(key);
      }
    },
  };
};
