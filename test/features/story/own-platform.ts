import type { PlatformName } from '../../../src/shared/platform-user.ts';

/** Sent to a platform what belongs on another: it would never arrive there. */
class AstrayError extends Error {
  override readonly name = 'AstrayError';
}

const platformOf = (subject: unknown): unknown =>
  typeof subject === 'object' && subject !== null && 'platform' in subject ? subject.platform : null;

/** The same side of a platform, which notices when it is asked about people or channels of another. */
export const ownPlatform = <Side extends object>(platform: PlatformName, side: Side): Side =>
  new Proxy(side, {
    get: (target, property) => {
      const member: unknown = Reflect.get(target, property);
      if (typeof member !== 'function') return member;
      return async (...given: unknown[]) => {
        if (platformOf(given[0]) !== platform) throw new AstrayError(`${String(property)} on ${platform}`);
        const result: unknown = await Reflect.apply(member, target, given);
        return result;
      };
    },
  });
