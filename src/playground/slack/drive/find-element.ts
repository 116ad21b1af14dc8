import { asObjects, asString, isObject, type JsonObject } from '../../wire/json.ts';

/** An element a person can touch, with the block it stands in. */
export type Found = {
  block: JsonObject;
  blockId: string;
  element: JsonObject;
  actionId: string;
  type: string;
};

/** Every element with an action id, in the order a person sees them. */
export function elementsOf(blocks: JsonObject[]): Found[] {
  const found: Found[] = [];
  for (const block of blocks) {
    const candidates = [block.element, block.accessory, ...asObjects(block.elements)].filter(isObject);
    for (const element of candidates) {
      const actionId = asString(element.action_id);
      const type = asString(element.type);
      if (actionId === null || type === null) continue;
      found.push({ block, blockId: asString(block.block_id) ?? '', element, actionId, type });
    }
  }
  return found;
}

/** The first element with this action id, in this block if one is named. */
export function findElement(blocks: JsonObject[], actionId: string, blockId?: string): Found | null {
  const matches = elementsOf(blocks).filter((found) => found.actionId === actionId);
  return matches.find((found) => blockId === undefined || found.blockId === blockId) ?? null;
}
