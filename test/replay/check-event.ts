import { expect } from 'vitest';
import { Unrecorded } from '../../src/features/privacy-notice/unrecorded.ts';
import type { AgentEvent, AuthorEvent, WorkspaceEvent } from '../../src/platforms/inbound-event.ts';
import { words } from '../platforms/slack/support/screens.ts';
import type { ExpectedEvent } from './expected-events.ts';

type InboundEvent = AuthorEvent | AgentEvent | WorkspaceEvent;

const wordsOf = (event: object): string | null =>
  'words' in event && event.words instanceof Unrecorded ? words(event.words) : null;

/** A scenario became its event and nothing else; whose and where is checked on each platform. */
export const checkEvent = (events: readonly InboundEvent[], expected: ExpectedEvent | null): void => {
  if (expected === null) {
    expect(events).toEqual([]);
    return;
  }
  expect(events).toHaveLength(1);
  const [event] = events;
  expect(event).toMatchObject({ kind: expected.kind, ...expected.says });
  if (expected.words !== undefined) expect(event && wordsOf(event)).toBe(expected.words);
  if (expected.version !== undefined) {
    expect(event?.kind === 'form-submitted' && words(event.applicationVersion)).toBe(expected.version);
  }
  if (event !== undefined && 'visitor' in event) {
    expect(event.visitor.outsider).toBe(expected.outsider ?? false);
  }
  if (event?.kind === 'message-written') expect(event.thread !== null).toBe(expected.inThread ?? false);
};
