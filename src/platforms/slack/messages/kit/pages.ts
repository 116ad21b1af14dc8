import type { KnownBlock } from '@slack/types';

/** What one page may hold: blocks, and characters of their JSON (Slack weighs a message's blocks together). */
export interface Room {
  readonly blocks: number;
  readonly weight: number;
}

/** Slack refuses messages of about 13,200 characters (`msg_blocks_too_long`); JSON counts more than Slack does. */
export const messageRoom: Room = { blocks: 45, weight: 10_000 };
export const viewRoom: Room = { blocks: 85, weight: 60_000 };

const weigh = (blocks: readonly KnownBlock[]): number =>
  blocks.reduce((sum, block) => sum + JSON.stringify(block).length, 0);

/** Lays groups on pages, in order and nothing left out; a group is torn only when it is larger than a page. */
export const pages = (groups: readonly (readonly KnownBlock[])[], room: Room): KnownBlock[][] => {
  const laid: { blocks: KnownBlock[]; weight: number }[] = [];
  const lay = (group: readonly KnownBlock[], weight: number) => {
    const last = laid.at(-1);
    const fits =
      last !== undefined &&
      last.blocks.length + group.length <= room.blocks &&
      last.weight + weight <= room.weight;
    if (fits) {
      last.blocks.push(...group);
      last.weight += weight;
    } else {
      laid.push({ blocks: [...group], weight });
    }
  };
  for (const group of groups.filter((blocks) => blocks.length > 0)) {
    const weight = weigh(group);
    if (group.length <= room.blocks && weight <= room.weight) lay(group, weight);
    else for (const block of group) lay([block], weigh([block]));
  }
  return laid.map((page) => page.blocks);
};
