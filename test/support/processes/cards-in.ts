import type { FakeSlack } from '../../../src/playground/slack/fake-slack.ts';

/** How many cards each item has, counted by a word of its own in the text. */
export const cardsIn = (
  slack: FakeSlack,
  channels: readonly string[],
  word: RegExp,
): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const channel of channels) {
    for (const message of slack.messagesIn(channel)) {
      const found = word.exec(JSON.stringify(message.blocks))?.[0];
      if (found !== undefined) counts.set(found, (counts.get(found) ?? 0) + 1);
    }
  }
  return counts;
};
