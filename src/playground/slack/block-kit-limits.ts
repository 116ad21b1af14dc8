import { isObject, type JsonObject } from '../wire/json.ts';
import { checkBlockList } from './block-kit/block-list.ts';
import { blocksWeight } from './block-kit/block-size.ts';
import { limits } from './block-kit/limits.ts';
import { checkBoolean, checkKeys, checkOneOf, checkString } from './block-kit/primitives.ts';
import { at, type Place, type Problem, report } from './block-kit/report.ts';
import { checkText } from './block-kit/text-object.ts';

/** What Slack would refuse in a message (`text`, `blocks`, `attachments`), with Slack's error code. */
export function examineMessage(payload: unknown): Problem[] {
  const problems: Problem[] = [];
  const place: Place = { path: '', problems };
  if (!isObject(payload)) {
    report(place, 'must be an object', 'invalid_arguments');
    return problems;
  }
  const { text, blocks, attachments } = payload;
  const hasBlocks = Array.isArray(blocks) && blocks.length > 0;
  const hasAttachments = Array.isArray(attachments) && attachments.length > 0;
  if (typeof text !== 'string' || text === '') {
    // Slack lets blocks stand without it; screen readers and notifications then have nothing to say.
    if (hasBlocks) report(at(place, 'text'), 'is missing: blocks need a fallback text', 'invalid_arguments');
    else if (!hasAttachments) report(at(place, 'text'), 'is missing, and so are blocks', 'no_text');
  } else {
    checkString(at(place, 'text'), text, { max: limits.message.text, code: 'msg_too_long' });
  }
  if (blocks !== undefined && blocks !== null) {
    checkBlockList(at(place, 'blocks'), blocks, 'message', limits.message.blocks);
    const weight = Array.isArray(blocks) ? blocksWeight(blocks) : 0;
    if (weight > limits.message.blocksTotal) {
      report(
        at(place, 'blocks'),
        `weigh ${weight} together; Slack takes about ${limits.message.blocksTotal}`,
        'msg_blocks_too_long',
      );
    }
  }
  if (Array.isArray(attachments) && attachments.length > limits.message.attachments) {
    report(at(place, 'attachments'), `are more than ${limits.message.attachments}`, 'invalid_arguments');
  }
  return problems;
}

const viewKeys = [
  'type',
  'blocks',
  'private_metadata',
  'callback_id',
  'external_id',
  'title',
  'close',
  'submit',
  'clear_on_close',
  'notify_on_close',
  'submit_disabled',
];

function checkModal(place: Place, view: JsonObject, blocks: JsonObject[]): void {
  checkText(at(place, 'title'), view.title, { max: limits.view.title, plain: true, required: true });
  checkText(at(place, 'submit'), view.submit, { max: limits.view.submit, plain: true });
  checkText(at(place, 'close'), view.close, { max: limits.view.close, plain: true });
  const hasInput = blocks.some((block) => block.type === 'input');
  if (hasInput && !isObject(view.submit))
    report(at(place, 'submit'), 'is missing: the view has an input block');
}

/** What Slack would refuse in a modal or a Home tab, with Slack's error code. */
export function examineView(view: unknown): Problem[] {
  const problems: Problem[] = [];
  const place: Place = { path: '', problems };
  if (!isObject(view)) {
    report(place, 'must be an object', 'invalid_arguments');
    return problems;
  }
  checkKeys(place, view, viewKeys);
  checkOneOf(at(place, 'type'), view.type ?? 'missing', ['modal', 'home']);
  const surface = view.type === 'home' ? 'home' : 'modal';
  const blocks = checkBlockList(at(place, 'blocks'), view.blocks, surface, limits.view.blocks);
  if (surface === 'modal') checkModal(place, view, blocks);
  else
    for (const key of ['title', 'submit', 'close']) {
      if (view[key] !== undefined) report(at(place, key), 'has no place in a Home tab');
    }
  checkString(at(place, 'private_metadata'), view.private_metadata, {
    max: limits.view.privateMetadata,
    min: 0,
  });
  checkString(at(place, 'callback_id'), view.callback_id, { max: limits.view.callbackId, min: 0 });
  checkString(at(place, 'external_id'), view.external_id, { max: limits.view.externalId, min: 0 });
  checkBoolean(at(place, 'clear_on_close'), view.clear_on_close);
  checkBoolean(at(place, 'notify_on_close'), view.notify_on_close);
  const bytes = Buffer.byteLength(JSON.stringify(view));
  if (bytes > limits.view.bytes)
    report(place, `is ${bytes} bytes; Slack takes ${limits.view.bytes}`, 'view_too_large');
  return problems;
}

/** Sentences about what Slack would refuse in a message; an empty list when it would take it. @internal */
export function checkMessage(payload: unknown): string[] {
  return examineMessage(payload).map((problem) => problem.sentence);
}

/** Sentences about what Slack would refuse in a view; an empty list when it would take it. @internal */
export function checkView(view: unknown): string[] {
  return examineView(view).map((problem) => problem.sentence);
}
