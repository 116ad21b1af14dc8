import type { UseCases } from '../../../../src/features/create-use-cases.ts';
import type { Path } from './path.ts';
import { agent, privacy, type Stage, type State, secret } from './stage.ts';

const agents = (act: Path['act'], more: Partial<Path> = {}): Path => ({
  whose: 'agent',
  act,
  outOfUse: { kind: 'not-possible', status: 'restricted' },
  erased: { kind: 'not-possible', status: 'gone' },
  ...more,
});

const words = ({ id: feedbackId }: Stage) => ({
  place: agent,
  feedbackId,
  text: `Sagt av en agent ${secret}`,
  submission: 'W1',
});

/** Where somebody has to decide, there is a request to decide on. */
const decidable = (state: State) => state === 'objected' || state === 'marked';
const decision = (state: State) => (decidable(state) ? { kind: 'done' } : { kind: 'request-closed' });
const closed = { kind: 'request-closed' };

export const agentPaths = {
  claimFeedback: agents(({ bot, id }) => bot.useCases.claimFeedback(agent, id)),
  putOnWaiting: agents(({ bot, id }) => bot.useCases.putOnWaiting(agent, id)),
  dismissFeedback: agents(({ bot, id }) => bot.useCases.dismissFeedback(agent, id)),
  moveFeedback: agents(({ bot, id }) => bot.useCases.moveFeedback(agent, id, 'rest')),
  replyToAuthor: agents((stage) => stage.bot.useCases.replyToAuthor(words(stage))),
  markHandled: agents((stage) => stage.bot.useCases.markHandled(words(stage))),
  noteInternally: agents((stage) => stage.bot.useCases.noteInternally(words(stage))),
  showSender: agents(({ bot, id }) => bot.useCases.showSender(agent, id)),
  showFullText: agents(({ bot, id }) => bot.useCases.showFullText(agent, id)),
  openAgentForm: agents(async ({ bot, id }) => {
    const actions = ['reply', 'close', 'note', 'move'] as const;
    const opened = await Promise.all(actions.map((action) => bot.useCases.openAgentForm(agent, id, action)));
    // All four are refused alike, or what differs is given.
    const [first, ...others] = opened.map((one) => JSON.stringify(one));
    return others.every((one) => one === first) ? opened[0] : opened;
  }),
  listOpenFeedback: agents(({ bot }) => bot.useCases.listOpenFeedback(agent), {
    outOfUse: { kind: 'open-items', items: [] },
    erased: { kind: 'open-items', items: [] },
  }),
  findInChannel: agents(({ bot, item }) => bot.useCases.findInChannel(agent, item.reference), {
    outOfUse: { kind: 'unknown-reference' },
    erased: { kind: 'unknown-reference' },
  }),
  markAsRequest: agents(({ bot, id }) => bot.useCases.markAsRequest(agent, id)),

  // Whoever decides on what somebody wrote has to read it, and that stands in the ledger.
  openRequestForm: agents(
    async ({ bot, requestId }) => {
      const opened = await bot.useCases.openRequestForm(privacy, requestId, 'refuse');
      if (opened.kind !== 'open') return opened;
      const given = bot.database.disclosures.filter(({ destinationId }) => destinationId === 'privacy');
      return { read: opened.text?.includes(secret) ?? false, ledger: given.map(({ fields }) => fields) };
    },
    {
      outOfUse: (state: State) => {
        if (state === 'marked') return { read: true, ledger: [['text']] };
        return state === 'objected' ? { read: false, ledger: [] } : closed;
      },
      erased: closed,
      idle: 'there is no request in ordinary use',
    },
  ),
  decideRequest: agents(
    ({ bot, requestId }) =>
      bot.useCases.decideRequest(privacy, requestId, {
        kind: 'refused',
        reason: 'Fordi det må være slik.',
        ground: 'legal-claims',
      }),
    {
      outOfUse: decision,
      erased: closed,
      inUse: ['objected', 'marked'],
      idle: 'there is no request in ordinary use',
    },
  ),
  extendRequest: agents(
    ({ bot, requestId }) => bot.useCases.extendRequest(privacy, requestId, 1, 'Det er mye å gjøre.'),
    { outOfUse: decision, erased: closed, idle: 'there is no request in ordinary use' },
  ),
} satisfies Partial<Record<keyof UseCases, Path>>;
