import type { UserState } from '../../slack/state.ts';
import { usePage } from '../page-context.ts';
import { timeOfTs } from '../slack/chat/timeline.ts';
import { localeOf } from '../texts/locale-of.ts';
import { type Drawn, h } from '../ui/h.ts';

type Properties = { id: string; author: UserState | null; ts: string; edited?: boolean; hidden?: boolean };

/** Who and when; where it would only repeat the line above, for screen readers alone. */
export const MessageHead = ({ id, author, ts, edited = false, hidden = false }: Properties): Drawn => {
  const { language, say } = usePage();
  const at = timeOfTs(ts);
  const locale = localeOf(language);
  return h(
    'header',
    { class: hidden ? 'visually-hidden' : 'message-head', id },
    h('strong', null, author?.displayName ?? '?'),
    author?.isBot === true && h('span', { class: 'app-badge' }, say('message.app')),
    h(
      'time',
      {
        dateTime: at.toISOString(),
        title: at.toLocaleString(locale, { dateStyle: 'long', timeStyle: 'medium' }),
      },
      at.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' }),
    ),
    edited && h('span', { class: 'edited' }, say('message.edited')),
  );
};
