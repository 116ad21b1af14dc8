import type { KnownBlock } from '@slack/types';

/** What one page may hold: blocks, and bytes of their JSON. */
export interface Room {
  readonly blocks: number;
  readonly weight: number;
}

/**
 * Slack weighs a message's blocks together and refuses more than about 13,200 characters (`msg_blocks_too_long`);
 * bytes of JSON always count more than Slack does. A view may have 250 kB; this leaves room for the paging row.
 */
export const messageRoom: Room = { blocks: 45, weight: 12_000 };
export const viewRoom: Room = { blocks: 90, weight: 200_000 };

const weigh = (blocks: readonly KnownBlock[]): number =>
  blocks.reduce((sum, block) => sum + Buffer.byteLength(JSON.stringify(block)), 0);

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
