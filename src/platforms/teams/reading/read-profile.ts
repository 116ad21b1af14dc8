import { z } from 'zod';
import type { AuthorSide } from '../../../features/feedback-intake/author-side.ts';
import type { Chats } from '../sending/chats.ts';
import type { TeamsClient } from '../sending/teams-client.ts';

const text = z.string().nullish();

const Member = z.object({
  name: text,
  email: text,
  userPrincipalName: text,
  tenantId: text,
  userRole: text,
});

const said = (value: string | null | undefined): string | null =>
  value == null || value === '' ? null : value;

/** The roster of the person's own chat; of name and address only what `collect` says is taken out of the answer. */
export const createReadProfile =
  (deps: { client: TeamsClient; chats: Chats }): AuthorSide['readProfile'] =>
  async (author, collect) => {
    const chat = await deps.chats.of(author);
    if (chat.kind === 'retry') return chat;
    if (chat.kind !== 'ok') return { kind: 'unavailable', code: chat.code };
    const path = ['v3', 'conversations', chat.answer.id, 'members', author.userId];
    const result = await deps.client.call(chat.answer.serviceUrl, { method: 'GET', path }, Member);
    if (result.kind === 'retry') return result;
    if (result.kind !== 'ok') return { kind: 'unavailable', code: result.code };
    const { name, email, userPrincipalName, tenantId, userRole } = result.answer;
    return {
      kind: 'profile',
      displayName: collect.displayName ? said(name) : null,
      email: collect.email ? (said(email) ?? said(userPrincipalName)) : null,
      locale: null,
      guest: userRole === 'guest' || (said(tenantId) !== null && tenantId !== author.workspaceId),
    };
  };
