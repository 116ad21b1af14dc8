import type { Core } from '../core.ts';
import type { NoticeState } from '../state.ts';
import type { User } from '../world/world.ts';

/** Tells a person something in passing, as Teams does in a bar above or below. */
export function showNotice(
  core: Core,
  user: User,
  notice: Pick<NoticeState, 'kind' | 'conversation'> & { text?: string; message?: string | null },
): void {
  user.notice = { id: core.newId(), text: '', message: null, ...notice };
  core.changed();
}
