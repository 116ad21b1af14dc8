import { usePage } from '../page-context.ts';
import { localeOf } from '../texts/locale-of.ts';
import { type Drawn, h } from '../ui/h.ts';

type Properties = {
  id: string;
  author: { name: string; isBot: boolean } | null;
  at: Date;
  edited?: boolean;
  hidden?: boolean;
};

/** Who and when; where it would only repeat the line above, for screen readers alone. */
export const MessageHead = ({ id, author, at, edited = false, hidden = false }: Properties): Drawn => {
  const { language, say } = usePage();
  const locale = localeOf(language);
  return h(
    'header',
    { class: hidden ? 'visually-hidden' : 'message-head', id },
    h('strong', null, author?.name ?? '?'),
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
