/** What a person did, whatever the platform; ids and addresses are the platform's own and are checked there. */
export interface ExpectedEvent {
  readonly kind: string;
  /** The words as their author sees them. */
  readonly words?: string;
  /** The version in the form, as typed. */
  readonly version?: string;
  readonly outsider?: boolean;
  readonly inThread?: boolean;
  /** Anything else that the event says. */
  readonly says?: Readonly<Record<string, unknown>>;
}

const feedbackId = '0198f5d0-0000-7000-8000-000000000001';

/** Every recorded scenario and the event it must become; null for what is nobody's doing. */
export const expectedEvents: Readonly<Record<string, ExpectedEvent | null>> = {
  'card-claimed': { kind: 'claim-pressed', says: { feedbackId } },
  'channel-command': { kind: 'channel-command', says: { text: 'LY-7K3F9Q' } },
  'feedback-command': { kind: 'feedback-command', words: 'Det er <veldig> tregt, spør @ola' },
  'form-asked': { kind: 'form-asked', says: { words: null, surface: 'shortcut' } },
  'form-submitted': {
    kind: 'form-submitted',
    words: 'Rapporten mangler & er sen',
    version: ' 2026.11',
    says: { feedbackKind: 'complaint', applicationId: null, surface: 'command' },
  },
  'home-opened': { kind: 'home-opened' },
  mentioned: { kind: 'mentioned' },
  'message-deleted': { kind: 'message-deleted' },
  'message-deleted-with-answers': { kind: 'message-deleted' },
  'message-edited': { kind: 'message-edited' },
  'message-from-outsider': { kind: 'message-written', words: 'Hei fra en annen bedrift', outsider: true },
  'message-in-organisation': { kind: 'message-written', words: 'Hilsen fra konsernet' },
  'message-of-the-bot': null,
  'message-saved': {
    kind: 'message-confirmed',
    says: { feedbackKind: 'bug', applicationId: 'visma-net' },
  },
  'message-taken-over': {
    kind: 'form-asked',
    words: 'Systemet er tregt & henger',
    says: { surface: 'message-shortcut' },
  },
  'message-with-link-preview': null,
  'message-written': {
    kind: 'message-written',
    words: 'Fakturaen er feil & for sen, se https://www.example.com/faktura?id=7',
  },
  'message-written-in-thread': { kind: 'message-written', words: 'Takk, det hjalp', inThread: true },
  'message-written-with-file': { kind: 'message-written', words: 'Skjermbildet viser feilen' },
  'notice-continued': { kind: 'continue-pressed', says: { where: 'chat', version: 'v1' } },
  'notice-continued-in-form': { kind: 'continue-pressed', says: { where: 'form', version: 'v1' } },
  'privacy-asked-about-message': { kind: 'privacy-asked', words: 'Systemet er tregt & henger' },
  'privacy-command': { kind: 'privacy-command', words: 'innsyn' },
  'reply-sent': { kind: 'replied', says: { text: 'Vi retter den.', feedbackId } },
  'tokens-revoked': { kind: 'uninstalled' },
  uninstalled: { kind: 'uninstalled' },
};
