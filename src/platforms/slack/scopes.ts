/** What the bot asks a workspace for, and why; nothing else. */
const always = [
  // The pointer that answers a mention.
  'app_mentions:read',
  // Membership of a support channel is the right to act there: a public one, and a private one.
  'channels:read',
  'groups:read',
  'chat:write',
  'commands',
  // One's own data as files in one's own direct message, where there is no page to download them from.
  'files:write',
  // A message is read again, by its address, once its author has pressed *Lagre*. No other history is asked for.
  'im:history',
  // Display name, locale and whether somebody is a guest; after *Lagre* only.
  'users:read',
] as const;

/** The bot's OAuth scopes; the e-mail address only where `lytt.yaml` says that it is collected. */
export const botScopes = (collectEmail: boolean): readonly string[] =>
  collectEmail ? [...always, 'users:read.email'] : always;
