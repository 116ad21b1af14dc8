import type { MessageAddress } from '../../../shared/platform-user.ts';

/** A message's address on the web, for agents to follow. */
export const cardLink = ({ channel, message }: MessageAddress): string =>
  `https://teams.microsoft.com/l/message/${encodeURIComponent(channel)}/${encodeURIComponent(message)}`;
