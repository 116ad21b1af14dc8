import { appsUninstall } from './apps-uninstall.ts';
import { authTest } from './auth-test.ts';
import { chatDelete } from './chat-delete.ts';
import { chatGetPermalink } from './chat-get-permalink.ts';
import { chatPostEphemeral } from './chat-post-ephemeral.ts';
import { chatPostMessage } from './chat-post-message.ts';
import { chatUpdate } from './chat-update.ts';
import {
  conversationsInfo,
  conversationsJoin,
  conversationsMembers,
  conversationsOpen,
} from './conversations.ts';
import { conversationsHistory, conversationsReplies } from './conversations-history.ts';
import { filesCompleteUploadExternal, filesDelete, filesGetUploadUrlExternal } from './files.ts';
import type { ApiMethod } from './method.ts';
import { usersInfo } from './users-info.ts';
import { viewsOpen, viewsPublish, viewsPush, viewsUpdate } from './views.ts';

/** Every method that needs a token; any other name answers `unknown_method`. */
export const methods = new Map<string, ApiMethod>([
  ['auth.test', authTest],
  ['chat.postMessage', chatPostMessage],
  ['chat.postEphemeral', chatPostEphemeral],
  ['chat.update', chatUpdate],
  ['chat.delete', chatDelete],
  ['chat.getPermalink', chatGetPermalink],
  ['conversations.open', conversationsOpen],
  ['conversations.info', conversationsInfo],
  ['conversations.members', conversationsMembers],
  ['conversations.history', conversationsHistory],
  ['conversations.replies', conversationsReplies],
  ['conversations.join', conversationsJoin],
  ['users.info', usersInfo],
  ['views.open', viewsOpen],
  ['views.push', viewsPush],
  ['views.update', viewsUpdate],
  ['views.publish', viewsPublish],
  ['files.getUploadURLExternal', filesGetUploadUrlExternal],
  ['files.completeUploadExternal', filesCompleteUploadExternal],
  ['files.delete', filesDelete],
  ['apps.uninstall', appsUninstall],
]);
