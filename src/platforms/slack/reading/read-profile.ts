import { z } from 'zod';
import type { AuthorSide } from '../../../features/feedback-intake/author-side.ts';
import type { SlackClient } from '../sending/slack-client.ts';

const flag = z.boolean().default(false);

const Info = z.object({
  user: z.object({
    locale: z.string().optional(),
    is_restricted: flag,
    is_ultra_restricted: flag,
    is_stranger: flag,
    profile: z.object({
      display_name: z.string().optional(),
      real_name: z.string().optional(),
      email: z.string().optional(),
    }),
  }),
});

const named = (name: string | undefined): string | null => (name === undefined || name === '' ? null : name);

/** `users.info` with the locale; of name and address only what `collect` says is taken out of the answer. */
export const createReadProfile =
  (client: SlackClient): AuthorSide['readProfile'] =>
  async (author, collect) => {
    const args = { user: author.userId, include_locale: true };
    const result = await client.call(author.workspaceId, 'users.info', args, Info);
    if (result.kind === 'retry') return result;
    if (result.kind !== 'ok') return { kind: 'unavailable', code: result.code };
    const { profile, locale = null, ...user } = result.answer.user;
    return {
      kind: 'profile',
      displayName: collect.displayName ? (named(profile.display_name) ?? named(profile.real_name)) : null,
      email: collect.email ? named(profile.email) : null,
      locale,
      guest: user.is_restricted || user.is_ultra_restricted || user.is_stranger,
    };
  };
