import type { ApiCallRecord, Core, Violation } from './core.ts';
import { ephemeralState, messageStates, viewState } from './snapshot.ts';
import type { EphemeralState, MessageState, ViewState } from './state.ts';
import type { Delivery } from './wire/delivery.ts';
import { channelById, directMessageOf, teamById, userById } from './world/lookup.ts';

/** What a test may look at; copies, so that looking changes nothing. */
export type Inspection = {
  /** Every message of a channel, replies too, oldest first. */
  messagesIn(channel: string): MessageState[];
  /** The root and its replies, oldest first. */
  threadOf(channel: string, ts: string): MessageState[];
  /** The messages between a person and the bot of their workspace (or of `workspace`), oldest first. */
  directMessagesOf(user: string, workspace?: string): MessageState[];
  ephemeralsFor(user: string): EphemeralState[];
  /** The stack of open modals, the topmost last. */
  viewsOf(user: string): ViewState[];
  /** The modal on top; null when none is open. */
  topViewOf(user: string): ViewState | null;
  homeOf(user: string): ViewState | null;
  /** Every Web API call so far, uses of response URLs included. */
  calls(method?: string): ApiCallRecord[];
  /** Every request to the bot so far. */
  deliveries(): Delivery[];
  /** What the bot sent that Slack would have refused. */
  violations(): Violation[];
};

export function createInspection(core: Core): Inspection {
  const viewsOf = (user: string) =>
    userById(core.world, user)
      .stack.flatMap((id) => core.world.views.get(id) ?? [])
      .map(viewState);
  const messagesIn = (id: string) => messageStates(core.world, channelById(core.world, id));
  return {
    messagesIn,
    threadOf: (channel, ts) =>
      messagesIn(channel).filter((message) => message.ts === ts || message.threadTs === ts),
    directMessagesOf(user, workspace) {
      const team = teamById(core.world, workspace ?? userById(core.world, user).teamId);
      const channel = directMessageOf(core.world, team, user);
      return channel === null ? [] : messagesIn(channel.id);
    },
    ephemeralsFor: (user) => userById(core.world, user).ephemerals.map(ephemeralState),
    viewsOf,
    topViewOf: (user) => viewsOf(user).at(-1) ?? null,
    homeOf(user) {
      const { homeViewId } = userById(core.world, user);
      const view = homeViewId === null ? undefined : core.world.views.get(homeViewId);
      return view === undefined ? null : viewState(view);
    },
    calls: (method) => core.calls.filter((call) => method === undefined || call.method === method),
    deliveries: () => core.post.deliveries(),
    violations: () => [...core.violations],
  };
}
