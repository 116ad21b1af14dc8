import { useEffect, useRef, useState } from 'preact/hooks';
import type { UserState, WorkspaceState } from '../../../slack/state.ts';
import { useDrafts } from '../../chat/use-drafts.ts';
import type { Confirmation } from '../../dialog/confirm-dialog.ts';
import { Dialogs } from '../../dialog/dialogs.ts';
import { useQuestion } from '../../dialog/use-question.ts';
import { usePage } from '../../page-context.ts';
import { ConversationNav } from '../../pane/conversation-nav.ts';
import { ProblemLine } from '../../pane/problem-line.ts';
import { problemText } from '../../pane/problem-text.ts';
import type { Side } from '../../pane/side.ts';
import { useReturningFocus } from '../../pane/use-returning-focus.ts';
import { useSeen } from '../../pane/use-seen.ts';
import { type Drawn, h } from '../../ui/h.ts';
import { ConversationView } from '../chat/conversation-view.ts';
import { Modal } from '../dialog/modal.ts';
import { botKey, conversationsOf, homeKey } from './conversations.ts';
import { HomeTab } from './home-tab.ts';
import { type Pane, PaneContext } from './pane-context.ts';
import { useListed } from './use-listed.ts';

type Properties = { side: Side; workspace: WorkspaceState; person: UserState };

/** The chat client of one person: their conversations, the open one, and what lies over it. */
export const PersonPane = ({ side, workspace, person }: Properties): Drawn => {
  const page = usePage();
  const { say, suggestion } = page;
  const conversations = conversationsOf(workspace, person, side);
  const [key, setKey] = useState(conversations[0]?.key ?? botKey);
  const [threadTs, setThreadTs] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const draftOf = useDrafts();
  const question = useQuestion<Confirmation>();
  const content = useRef<HTMLDivElement>(null);
  const open = conversations.find((each) => each.key === key) ?? conversations[0] ?? null;
  const listed = useListed(person, conversations);
  const unread = useSeen(person.id, listed, open?.key ?? null);
  const top = person.views.at(-1);
  const asked = question.asked !== null;
  const covered = top !== undefined || asked;
  useReturningFocus(content, covered);

  const act: Pane['act'] = async (action) => {
    setProblem(null);
    const answer = await page.actInSlack({ ...action, user: person.id });
    const text = answer.ok ? null : problemText(answer.problem);
    if (text !== null) setProblem(say(text, { name: page.slack.app.name }));
    return answer;
  };
  const goTo = (next: string): void => {
    setKey(next);
    setThreadTs(null);
    setProblem(null);
  };
  const [draft, setDraft] = draftOf(`${open?.key ?? ''}/${threadTs ?? ''}`);
  const isMine = suggestion?.place.side === side && suggestion.place.platform === 'slack';
  const [, setBotDraft] = draftOf(`${botKey}/`);
  useEffect(() => {
    if (suggestion === null || !isMine) return;
    goTo(botKey);
    setBotDraft(suggestion.text);
  }, [suggestion]);
  // As in Slack: opening the app's chat tells the app, and makes the direct message exist.
  useEffect(() => {
    if (open?.kind === 'bot') void page.actInSlack({ kind: 'open-home', user: person.id, tab: 'messages' });
  }, [open?.kind]);

  const pane: Pane = { side, workspace, person, act, confirm: question.ask, openThread: setThreadTs };
  return h(
    PaneContext.Provider,
    { value: pane },
    h(
      'div',
      { class: 'pane-body' },
      h(
        'div',
        { class: 'pane-content', ref: content, inert: covered },
        h(ConversationNav, {
          place: workspace.name,
          conversations: listed,
          current: open?.key ?? '',
          unread,
          open: goTo,
        }),
        h(
          'div',
          { class: 'conversation' },
          open === null || open.kind === 'home'
            ? h(HomeTab, { key: homeKey })
            : h(ConversationView, {
                key: open.key,
                conversation: open,
                threadTs,
                draft,
                setDraft,
                tell: setProblem,
                focusOn: isMine ? suggestion : null,
              }),
          h(ProblemLine, { problem: covered ? null : problem, putAway: () => setProblem(null) }),
        ),
      ),
      h(Dialogs, {
        modal:
          top === undefined
            ? null
            : h(Modal, { key: top.id, view: top, stacked: person.views.length > 1, covered: asked, problem }),
        question: question.asked,
        answer: question.answer,
      }),
    ),
  );
};
