import type { KnownBlock, ModalView } from '@slack/types';
import type { Drawing } from '../../../drawing/drawing.ts';
import { plain } from './plain.ts';

interface ModalParts {
  readonly title: string;
  readonly blocks: KnownBlock[];
  readonly callbackId: string;
  /** Null: the modal is only read. */
  readonly submit: string | null;
  readonly close?: string;
  readonly metadata?: string | null;
}

/** A modal view (Slack: title and buttons of at most 24 characters, at most 100 blocks). */
export const modal = (parts: ModalParts, d: Drawing): ModalView => ({
  type: 'modal',
  callback_id: parts.callbackId,
  title: plain(parts.title),
  blocks: parts.blocks,
  close: plain(parts.close ?? d.t('common:button.close')),
  ...(parts.submit === null ? {} : { submit: plain(parts.submit) }),
  ...(parts.metadata == null ? {} : { private_metadata: parts.metadata }),
});
