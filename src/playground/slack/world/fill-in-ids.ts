import { asObjects, isObject, type JsonObject } from '../../wire/json.ts';
import type { NewId } from '../wire/ids.ts';

function withActionId(element: JsonObject, newId: NewId): JsonObject {
  const isText = element.type === 'plain_text' || element.type === 'mrkdwn' || element.type === 'image';
  return isText || element.action_id !== undefined ? element : { ...element, action_id: newId('') };
}

/** A copy of the blocks in which Slack has given an id to every block and element that had none. */
export function fillInIds(blocks: unknown, newId: NewId): JsonObject[] {
  return asObjects(structuredClone(blocks)).map((block) => {
    const filled: JsonObject = { ...block, block_id: block.block_id ?? newId('') };
    if (isObject(block.element)) filled.element = withActionId(block.element, newId);
    if (isObject(block.accessory)) filled.accessory = withActionId(block.accessory, newId);
    if (block.type === 'actions') {
      filled.elements = asObjects(block.elements).map((element) => withActionId(element, newId));
    }
    return filled;
  });
}
