/** Something said, as a list needs to know it. */
export type Said = {
  key: string;
  at: Date;
  /** Whose next line may follow without a name and picture; null: it always stands by itself. */
  by: string | null;
};

type TimelineEntry<Item extends Said> =
  | { kind: 'day'; key: string; at: Date }
  | { kind: 'said'; key: string; item: Item; continues: boolean };

const dayOf = (at: Date): string => `${at.getFullYear()}-${at.getMonth()}-${at.getDate()}`;

const continuesWithin = 5 * 60_000;

/** A person's next line within a few minutes needs no second name and picture. */
const continuesAfter = (before: Said, item: Said): boolean =>
  item.by !== null && item.by === before.by && item.at.getTime() - before.at.getTime() < continuesWithin;

/** What was said, oldest first, with a divider where the (local) day changes. */
export const timelineOf = <Item extends Said>(said: readonly Item[]): TimelineEntry<Item>[] => {
  const timeline: TimelineEntry<Item>[] = [];
  let before: Item | null = null;
  for (const item of said.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    const newDay = before === null || dayOf(before.at) !== dayOf(item.at);
    if (newDay) timeline.push({ kind: 'day', key: dayOf(item.at), at: item.at });
    const continues = before !== null && !newDay && continuesAfter(before, item);
    timeline.push({ kind: 'said', key: item.key, item, continues });
    before = item;
  }
  return timeline;
};
