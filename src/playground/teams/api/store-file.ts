import type { Core } from '../core.ts';
import { type Answer, refuse } from './answer.ts';

/** `bytes 0-9/10`: all of it in one request. */
const whole = /^bytes 0-(\d+)\/(\d+)$/;

/** The upload session of a file in somebody's OneDrive, as Microsoft Graph documents it; small files go in one request. */
export function storeFile(core: Core, id: string, range: string | undefined, content: Buffer): Answer {
  const file = core.world.files.get(id);
  if (file === undefined || file.content !== null) {
    return refuse(404, 'itemNotFound', 'The upload session was not found.');
  }
  const [, last, size] = whole.exec(range ?? '') ?? [];
  if (Number(last) !== content.length - 1 || Number(size) !== content.length) {
    return refuse(400, 'invalidRange', 'The range is not that of the bytes.');
  }
  file.content = content;
  core.changed();
  return { status: 201, body: { id, name: file.name, size: content.length } };
}
