/** The tokens that the bot bought with its secret. */
export type BotTokens = {
  issue(): string;
  isGood(token: string): boolean;
  /** None of them works any longer, and no new ones are sold. */
  revoke(): void;
  areSold(): boolean;
  clear(): void;
};

export const tokenLifeSeconds = 3600;

export function createBotTokens(wallClock: () => Date, newId: () => string): BotTokens {
  const until = new Map<string, number>();
  let isRevoked = false;
  return {
    issue() {
      const token = `local-${newId()}`;
      until.set(token, wallClock().getTime() + tokenLifeSeconds * 1000);
      return token;
    },
    isGood: (token) => (until.get(token) ?? 0) > wallClock().getTime(),
    revoke() {
      until.clear();
      isRevoked = true;
    },
    areSold: () => !isRevoked,
    clear() {
      until.clear();
      isRevoked = false;
    },
  };
}
