import { isObject, type JsonObject } from '../../wire/json.ts';
import { checkElement, checkImage, elementsIn } from './elements.ts';
import { limits } from './limits.ts';
import { checkBoolean, checkKeys, checkList, checkString } from './primitives.ts';
import { at, type Place, report } from './report.ts';
import { checkText } from './text-object.ts';

export type Surface = 'message' | 'modal' | 'home';

function checkPlaced(place: Place, element: unknown, allowed: readonly string[]): void {
  if (!isObject(element)) {
    report(place, element === undefined ? 'is missing' : 'must be an element');
    return;
  }
  const type = element.type;
  if (typeof type !== 'string' || !allowed.includes(type)) {
    report(at(place, 'type'), 'is not an element that may stand here');
    return;
  }
  checkElement(place, element);
}

function checkSection(place: Place, block: JsonObject): void {
  checkKeys(place, block, ['type', 'block_id', 'text', 'fields', 'accessory', 'expand']);
  if (block.text === undefined && block.fields === undefined) report(place, 'must have text or fields');
  checkText(at(place, 'text'), block.text, { max: limits.section.text });
  if (block.fields !== undefined) {
    const fields = checkList(at(place, 'fields'), block.fields, { max: limits.section.fields });
    for (const [fieldPlace, field] of fields) checkText(fieldPlace, field, { max: limits.section.field });
  }
  if (block.accessory !== undefined) checkPlaced(at(place, 'accessory'), block.accessory, elementsIn.section);
  checkBoolean(at(place, 'expand'), block.expand);
}

function checkActions(place: Place, block: JsonObject): void {
  checkKeys(place, block, ['type', 'block_id', 'elements']);
  const seen = new Set<string>();
  for (const [elementPlace, element] of checkList(at(place, 'elements'), block.elements, {
    max: limits.actions,
  })) {
    checkPlaced(elementPlace, element, elementsIn.actions);
    const id = element.action_id;
    if (typeof id !== 'string') continue;
    if (seen.has(id)) report(at(elementPlace, 'action_id'), 'is used twice in this block');
    seen.add(id);
  }
}

function checkContext(place: Place, block: JsonObject): void {
  checkKeys(place, block, ['type', 'block_id', 'elements']);
  for (const [elementPlace, element] of checkList(at(place, 'elements'), block.elements, {
    max: limits.context,
  })) {
    if (element.type === 'image') checkElement(elementPlace, element);
    else checkText(elementPlace, element, { max: limits.section.text });
  }
}

function checkInput(place: Place, block: JsonObject, surface: Surface): void {
  checkKeys(place, block, ['type', 'block_id', 'label', 'element', 'hint', 'optional', 'dispatch_action']);
  checkText(at(place, 'label'), block.label, { max: limits.input.label, plain: true, required: true });
  checkText(at(place, 'hint'), block.hint, { max: limits.input.hint, plain: true });
  checkBoolean(at(place, 'optional'), block.optional);
  checkBoolean(at(place, 'dispatch_action'), block.dispatch_action);
  checkPlaced(at(place, 'element'), block.element, elementsIn.input);
  const isFile = isObject(block.element) && block.element.type === 'file_input';
  if (isFile && surface !== 'modal') report(at(place, 'element'), 'takes files, which only a modal may');
}

function checkImageBlock(place: Place, block: JsonObject): void {
  checkKeys(place, block, ['type', 'block_id', 'image_url', 'slack_file', 'alt_text', 'title']);
  checkImage(place, block);
  checkText(at(place, 'title'), block.title, { max: limits.image.title, plain: true });
}

function checkMarkdown(place: Place, block: JsonObject, surface: Surface): void {
  checkKeys(place, block, ['type', 'block_id', 'text']);
  if (surface !== 'message') report(place, 'is a markdown block, which only a message may have');
  checkString(at(place, 'text'), block.text, { max: limits.markdown, required: true });
}

function checkDivider(place: Place, block: JsonObject): void {
  checkKeys(place, block, ['type', 'block_id']);
}

function checkHeader(place: Place, block: JsonObject): void {
  checkKeys(place, block, ['type', 'block_id', 'text']);
  checkText(at(place, 'text'), block.text, { max: limits.header, plain: true, required: true });
}

/** What stands inside is passed through: it is what Slack's own editor makes. */
function checkRichText(place: Place, block: JsonObject): void {
  checkKeys(place, block, ['type', 'block_id', 'elements']);
  checkList(at(place, 'elements'), block.elements, { max: Number.MAX_SAFE_INTEGER });
}

type BlockCheck = (place: Place, block: JsonObject, surface: Surface) => void;

const checks = new Map<string, BlockCheck>([
  ['section', checkSection],
  ['actions', checkActions],
  ['context', checkContext],
  ['input', checkInput],
  ['image', checkImageBlock],
  ['markdown', checkMarkdown],
  ['divider', checkDivider],
  ['header', checkHeader],
  ['rich_text', checkRichText],
]);

/** Checks one block of a message, modal or Home tab. */
export function checkBlock(place: Place, block: JsonObject, surface: Surface): void {
  checkString(at(place, 'block_id'), block.block_id, { max: limits.id });
  const check = typeof block.type === 'string' ? checks.get(block.type) : undefined;
  if (check === undefined) report(at(place, 'type'), 'is not a block that the local Slack knows');
  else check(place, block, surface);
}
