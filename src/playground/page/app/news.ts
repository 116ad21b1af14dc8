import type { SlackSnapshot } from '../../slack/state.ts';
import type { Side } from '../pane/side.ts';

/** The newest thing the bot has said on each side, as a `ts`; empty where it has said nothing. */
export const newestOnSides = (snapshot: SlackSnapshot): Readonly<Record<Side, string>> => {
  const newest = (index: number): string => {
    const workspace = snapshot.workspaces[index];
    const said = [
      ...(workspace?.channels ?? []).flatMap((channel) => channel.messages).filter(({ isBot }) => isBot),
      ...(workspace?.users ?? []).flatMap((user) => user.ephemerals),
    ];
    return said.reduce((latest, { ts }) => (ts > latest ? ts : latest), '');
  };
  return { customer: newest(0), agent: newest(1) };
};
