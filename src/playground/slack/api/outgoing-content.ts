import { asString, type JsonObject } from '../../wire/json.ts';
import { examineMessage } from '../block-kit-limits.ts';
import { recordViolations } from '../core.ts';
import { fillInIds } from '../world/fill-in-ids.ts';
import { type ApiCall, refuse, refuseProblems } from './method.ts';

export type Content =
  | { kind: 'content'; text: string; blocks: JsonObject[] }
  | { kind: 'refused'; answer: JsonObject };

/** The `text` and `blocks` of a chat method, as Slack would keep them, or its refusal. */
export function outgoingContent({ core, args }: ApiCall, method: string): Content {
  if (typeof args.blocks === 'string') return { kind: 'refused', answer: refuse('invalid_blocks_format') };
  const problems = examineMessage(args);
  const [first] = problems;
  if (first !== undefined) {
    recordViolations(core, method, problems);
    return { kind: 'refused', answer: refuseProblems(first.code, problems) };
  }
  return { kind: 'content', text: asString(args.text) ?? '', blocks: fillInIds(args.blocks, core.newId) };
}
