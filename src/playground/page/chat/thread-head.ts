import { usePage } from '../page-context.ts';
import { type Drawn, h } from '../ui/h.ts';
import { Icon } from '../ui/icon.ts';

/** Over an open thread: the way back to the conversation it is in. */
export const ThreadHead = ({ name, back }: { name: string; back: () => void }): Drawn => {
  const { say } = usePage();
  return h(
    'div',
    { class: 'thread-head' },
    h(
      'button',
      { type: 'button', class: 'link-button', onClick: back },
      h(Icon, { name: 'back' }),
      say('thread.back', { name }),
    ),
    h('strong', null, say('thread.title')),
  );
};
