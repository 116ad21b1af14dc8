import type { NoticeContent } from '../../../../src/features/privacy-notice/notice-content.ts';
import type { Unrecorded } from '../../../../src/features/privacy-notice/unrecorded.ts';
import type { Pending } from '../../../../src/platforms/inbound-event.ts';
import type { AuthorScreen } from '../../../../src/platforms/screen.ts';
import { idFrom } from '../../../../src/shared/ids.ts';

const notice: NoticeContent = {
  version: idFrom('v1'),
  text: 'Vi lagrer tilbakemeldingen din.',
  objection: 'Du kan protestere.',
  supplement: ['Behandlingsansvarlig er Eksempel AS.'],
  privacyStatement: 'https://www.example.com/personvern',
};

export const noticeScreen = (pending: Pending): AuthorScreen => ({
  kind: 'notice',
  notice,
  pending,
  introduction: null,
});

export const applications = [
  { id: 'visma-net', name: 'Visma.net' },
  { id: 'eaccounting', name: 'eAccounting' },
];

export const reference = idFrom<'reference'>('LY-7K3F9Q');
export const feedbackId = idFrom<'feedback'>('0198f5d0-0000-7000-8000-000000000001');

export const words = (unrecorded: Unrecorded<string> | null): string | null =>
  unrecorded === null ? null : unrecorded.backToAuthor((text) => text);
