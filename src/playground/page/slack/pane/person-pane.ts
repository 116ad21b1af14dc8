import { useEffect, useRef, useState } from 'preact/hooks';
import type { JsonObject } from '../../../wire/json.ts';
import type { UserState, WorkspaceState } from '../../../slack/state.ts';
import { useDrafts } from '../../chat/use-drafts.ts';
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
import { Dialogs } from '../dialog/dialogs.ts';
import { botKey, conversationsOf, homeKey } from './conversations.ts';
import { HomeTab } from './home-tab.ts';
import { type Pane, PaneContext } from './pane-context.ts';

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
  const question = useQuestion<JsonObject>();
  const content = useRef<HTMLDivElement>(null);
  const open = conversations.find((each) => each.key === key) ?? conversations[0] ?? null;
  const unread = useSeen(person, conversations, open);
  const covered = person.views.length > 0 || question.asked !== null;
  useReturningFocus(content, covered);

  const act: Pane['act'] = async (action) => {
    setProblem(null);
    const answer = await page.act({ ...action, user: person.id });
    const text = answer.ok ? null : problemText(answer.problem);
    if (text !== null) setProblem(say(text, { name: page.snapshot.app.name }));
    return answer;
  };
  const goTo = (next: string): void => {
    setKey(next);
    setThreadTs(null);
    setProblem(null);
  };
  const [draft, setDraft] = draftOf(`${open?.key ?? ''}/${threadTs ?? ''}`);
  const [, setBotDraft] = draftOf(`${botKey}/`);
  useEffect(() => {
    if (suggestion?.side !== side) return;
    goTo(botKey);
    setBotDraft(suggestion.text);
  }, [suggestion]);
  // As in Slack: opening the app's chat tells the app, and makes the direct message exist.
  useEffect(() => {
    if (open?.kind === 'bot') void page.act({ kind: 'open-home', user: person.id, tab: 'messages' });
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
        h(ConversationNav, { conversations, current: open?.key ?? '', unread, open: goTo }),
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
                focusOn: suggestion?.side === side ? suggestion : null,
              }),
          h(ProblemLine, { problem: covered ? null : problem, putAway: () => setProblem(null) }),
        ),
      ),
      h(Dialogs, {
        views: person.views,
        question: question.asked,
        answer: question.answer,
        problem,
      }),
    ),
  );
};
