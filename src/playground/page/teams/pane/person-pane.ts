import { useEffect, useRef, useState } from 'preact/hooks';
import type { TeamsUserState, TenantState } from '../../../teams/state.ts';
import { useDrafts } from '../../chat/use-drafts.ts';
import type { Confirmation } from '../../dialog/confirm-dialog.ts';
import { Dialogs } from '../../dialog/dialogs.ts';
import { useQuestion } from '../../dialog/use-question.ts';
import { usePage } from '../../page-context.ts';
import { ConversationNav } from '../../pane/conversation-nav.ts';
import { ProblemLine } from '../../pane/problem-line.ts';
import type { Side } from '../../pane/side.ts';
import { useReturningFocus } from '../../pane/use-returning-focus.ts';
import { useSeen } from '../../pane/use-seen.ts';
import { type Drawn, h } from '../../ui/h.ts';
import { ConversationView } from '../chat/conversation-view.ts';
import { DialogWindow } from '../dialog/dialog-window.ts';
import { botKey, conversationsOf, firstOf } from './conversations.ts';
import { type Pane, PaneContext } from './pane-context.ts';
import { problemText } from './problem-text.ts';
import { Toast } from './toast.ts';
import { useListed } from './use-listed.ts';

type Properties = { side: Side; tenant: TenantState; person: TeamsUserState };

/** The Teams client of one person: their conversations, the open one, and what lies over it. */
export const PersonPane = ({ side, tenant, person }: Properties): Drawn => {
  const page = usePage();
  const { say, suggestion } = page;
  const conversations = conversationsOf(tenant, person, side);
  const [key, setKey] = useState(firstOf(conversations));
  const [thread, setThread] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [away, setAway] = useState<string | null>(null);
  const draftOf = useDrafts();
  const question = useQuestion<Confirmation>();
  const content = useRef<HTMLDivElement>(null);
  const open = conversations.find((each) => each.key === key) ?? conversations[0] ?? null;
  const listed = useListed(person.id, conversations);
  const unread = useSeen(person.id, listed, open?.key ?? null);
  const asked = question.asked !== null;
  const covered = person.dialog !== null || asked;
  useReturningFocus(content, covered);

  const putAway = (): void => setAway(person.notice?.id ?? null);
  const act: Pane['act'] = async (action, verb) => {
    setProblem(null);
    putAway();
    const answer = await page.actInTeams({ ...action, user: person.id }, verb);
    const text = answer.ok ? null : problemText(answer.problem, action.kind);
    if (text !== null) setProblem(say(text, { name: page.teams.app.name }));
    return answer;
  };
  const goTo = (next: string): void => {
    setKey(next);
    setThread(null);
    setProblem(null);
  };
  const [draft, setDraft] = draftOf(`${open?.key ?? ''}/${thread ?? ''}`);
  const [, setBotDraft] = draftOf(`${botKey}/`);
  const isMine = suggestion?.place.side === side && suggestion.place.platform === 'teams';
  useEffect(() => {
    if (suggestion === null || !isMine) return;
    goTo(botKey);
    setBotDraft(suggestion.text);
  }, [suggestion]);

  const pane: Pane = { tenant, person, act, confirm: question.ask, openThread: setThread };
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
          place: tenant.name,
          conversations: listed,
          current: open?.key ?? '',
          unread,
          open: goTo,
        }),
        h(
          'div',
          { class: 'conversation' },
          open !== null &&
            h(ConversationView, {
              key: open.key,
              conversation: open,
              thread,
              draft,
              setDraft,
              focusOn: isMine ? suggestion : null,
            }),
          h(Toast, { notice: person.notice, away, putAway }),
          h(ProblemLine, { problem: covered ? null : problem, putAway: () => setProblem(null) }),
        ),
      ),
      h(Dialogs, {
        modal:
          person.dialog === null
            ? null
            : h(DialogWindow, { key: person.dialog.id, dialog: person.dialog, covered: asked, problem }),
        question: question.asked,
        answer: question.answer,
      }),
    ),
  );
};
