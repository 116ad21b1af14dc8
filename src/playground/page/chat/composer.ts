import { useEffect, useRef, useState } from 'preact/hooks';
import { usePage } from '../page-context.ts';
import { type Drawn, h } from '../ui/h.ts';
import { Icon } from '../ui/icon.ts';
import { useUniqueId } from '../ui/use-unique-id.ts';
import { CompletionList, optionId } from './completion-list.ts';

type Properties = {
  label: string;
  draft: string;
  setDraft: (draft: string) => void;
  /** Resolves to whether it went out; then the field is emptied. */
  send: (typed: string) => Promise<boolean>;
  /** What the platform offers to complete a draft with: each one is the draft as it would be. */
  completions: (draft: string) => readonly string[];
  /** What stands before the field; gets how to put words into it. */
  menu: (write: (text: string) => void) => Drawn;
  focusOn: unknown;
};

/** Where one writes: Enter sends, Shift+Enter breaks the line, arrows choose among what is offered. */
export const Composer = (properties: Properties): Drawn => {
  const { label, draft, setDraft, send, completions, menu, focusOn } = properties;
  const { say } = usePage();
  const [picked, setPicked] = useState(0);
  const [putAway, setPutAway] = useState(false);
  const [sending, setSending] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useUniqueId();
  const offered = putAway ? [] : completions(draft);
  const open = offered.length > 0 && !offered.includes(draft);
  const current = Math.min(picked, offered.length - 1);
  useEffect(() => {
    if (focusOn !== null) area.current?.focus();
  }, [focusOn]);
  const write = (text: string): void => {
    setDraft(text);
    setPicked(0);
    setPutAway(false);
    area.current?.focus();
  };
  const go = async (): Promise<void> => {
    if (sending || draft.trim() === '') return;
    setSending(true);
    if (await send(draft)) setDraft('');
    setSending(false);
    area.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      setPicked((current + moves[event.key] + offered.length) % offered.length);
    } else if (open && event.key === 'Escape') setPutAway(true);
    else if (open && ((event.key === 'Enter' && !event.shiftKey) || event.key === 'Tab')) {
      event.preventDefault();
      write(`${offered[current] ?? ''} `);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void go();
    }
  };
  return h(
    'form',
    {
      class: 'composer',
      onSubmit: (event) => {
        event.preventDefault();
        void go();
      },
    },
    open && h(CompletionList, { id, offered, current, choose: (chosen) => write(`${chosen} `) }),
    h(
      'div',
      { class: 'composer-box' },
      menu(write),
      h('textarea', {
        ref: area,
        rows: Math.min(6, draft.split('\n').length),
        value: draft,
        placeholder: label,
        'aria-label': label,
        'aria-autocomplete': 'list',
        'aria-controls': open ? id : undefined,
        'aria-activedescendant': open ? optionId(id, current) : undefined,
        onInput: (event) => write(event.currentTarget.value),
        onKeyDown,
      }),
      h(
        'button',
        {
          type: 'submit',
          class: 'send',
          'aria-label': say('composer.send'),
          title: say('composer.send'),
          'aria-disabled': draft.trim() === '' || sending,
        },
        h(Icon, { name: 'send' }),
      ),
    ),
  );
};
