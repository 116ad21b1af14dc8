import { useRef } from 'preact/hooks';
import type { EphemeralState } from '../../../slack/state.ts';
import { MessageHead } from '../../chat/message-head.ts';
import { usePage } from '../../page-context.ts';
import { Avatar } from '../../ui/avatar.ts';
import { type Drawn, h } from '../../ui/h.ts';
import { Icon } from '../../ui/icon.ts';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { useUniqueId } from '../../ui/use-unique-id.ts';
import { usePane } from '../pane/pane-context.ts';
import { personOf } from '../pane/person-of.ts';
import { MessageBody } from './message-body.ts';
import { timeOfTs } from './said-in.ts';

type Properties = { message: EphemeralState; hide: () => void };

/** A message from the bot that only this person sees; it can be put away, as in Slack. */
export const Ephemeral = ({ message, hide }: Properties): Drawn => {
  const { say } = usePage();
  const { workspace } = usePane();
  const root = useRef<HTMLElement>(null);
  const keepFocus = useKeptFocus(root);
  const headId = useUniqueId();
  const found = workspace.users.find((user) => user.id === workspace.botUserId);
  const bot = found === undefined ? null : personOf(found);
  return h(
    'article',
    {
      ref: root,
      class: 'message ephemeral',
      tabIndex: -1,
      'aria-labelledby': headId,
      'data-message': message.ts,
      onFocusIn: keepFocus,
    },
    h(Avatar, { person: bot }),
    h(
      'div',
      { class: 'message-main' },
      h(
        'p',
        { class: 'only-you' },
        h(Icon, { name: 'eye' }),
        say('message.onlyYou'),
        h('button', { type: 'button', class: 'link-button', onClick: hide }, say('message.hide')),
      ),
      h(MessageHead, { id: headId, author: bot, at: timeOfTs(message.ts) }),
      h(MessageBody, { message }),
    ),
  );
};
