import { asObjects, isObject, type JsonObject } from '../../wire/json.ts';
import { checkBlock, type Surface } from './blocks.ts';
import { checkList } from './primitives.ts';
import { at, type Place, report } from './report.ts';

/** All blocks of one message or view: how many, each of them, and what must be unique among them. */
export function checkBlockList(place: Place, blocks: unknown, surface: Surface, max: number): JsonObject[] {
  const min = surface === 'modal' ? 1 : 0;
  const listed = checkList(place, blocks, { max, min });
  const ids = new Set<string>();
  let focused = 0;
  for (const [blockPlace, block] of listed) {
    checkBlock(blockPlace, block, surface);
    const id = block.block_id;
    if (typeof id === 'string' && ids.has(id))
      report(at(blockPlace, 'block_id'), 'is used by another block too');
    if (typeof id === 'string') ids.add(id);
    const elements = [block.element, block.accessory, ...asObjects(block.elements)];
    focused += elements.filter((element) => isObject(element) && element.focus_on_load === true).length;
  }
  if (focused > 1) report(place, 'asks for the focus more than once (focus_on_load)');
  return listed.map(([, block]) => block);
}
