import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { usePage } from '../page-context.ts';
import { type Drawn, h } from '../ui/h.ts';

type Properties = { text: string; save: (text: string) => void; cancel: () => void };

/** One's own message, open for change. */
export const MessageEditor = ({ text, save, cancel }: Properties): Drawn => {
  const { say } = usePage();
  const [draft, setDraft] = useState(text);
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    area.current?.focus();
    area.current?.setSelectionRange(text.length, text.length);
  }, []);
  const done = (): void => (draft.trim() === '' || draft === text ? cancel() : save(draft));
  return h(
    'form',
    {
      class: 'editor',
      onSubmit: (event) => {
        event.preventDefault();
        done();
      },
    },
    h('textarea', {
      ref: area,
      class: 'text-input',
      rows: Math.min(8, draft.split('\n').length + 1),
      value: draft,
      'aria-label': say('message.editLabel'),
      onInput: (event) => setDraft(event.currentTarget.value),
      onKeyDown: (event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          cancel();
        }
        if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
          event.preventDefault();
          done();
        }
      },
    }),
    h(
      'div',
      { class: 'editor-buttons' },
      h('button', { type: 'button', class: 'button', onClick: cancel }, say('dialog.cancel')),
      h('button', { type: 'submit', class: 'button primary' }, say('message.save')),
    ),
  );
};
