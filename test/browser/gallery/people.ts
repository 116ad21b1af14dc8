import type {
  ChannelState,
  MessageState,
  SlackSnapshot,
  UserState,
  ViewState,
} from '../../../src/playground/slack/state.ts';
import type { JsonObject } from '../../../src/playground/wire/json.ts';

/** A fixed moment, so that pictures of the gallery are the same every day. */
const now = '2026-03-03T10:15:00.000Z';
const start = Date.parse(now) / 1000 - 600;

/** The `ts` of the n-th thing said. */
export const tsOf = (n: number): string => `${start + n * 20}.000100`;

export const person = (id: string, displayName: string, more: Partial<UserState> = {}): UserState => ({
  id,
  teamId: id.startsWith('U0S') ? 'T0SUPPORT' : 'T0CUSTOMER',
  name: displayName.toLowerCase().replaceAll(' ', '.'),
  realName: displayName,
  displayName,
  email: null,
  locale: 'nb-NO',
  isBot: false,
  isRestricted: false,
  directMessage: null,
  views: [],
  home: null,
  ephemerals: [],
  ...more,
});

export const message = (n: number, user: string, more: Partial<MessageState> = {}): MessageState => ({
  ts: tsOf(n),
  channel: 'D0KARI',
  threadTs: null,
  user,
  isBot: user.startsWith('U0BOT'),
  text: '',
  blocks: [],
  files: [],
  edited: null,
  isTombstone: false,
  replyCount: 0,
  ...more,
});

export const channel = (id: string, name: string, more: Partial<ChannelState> = {}): ChannelState => ({
  id,
  name,
  kind: 'public',
  isArchived: false,
  sharedWith: [],
  members: ['U0KARI', 'U0EMMA', 'U0SLIV'],
  messages: [],
  ...more,
});

export const modal = (blocks: JsonObject[], more: Partial<ViewState> = {}): ViewState => ({
  id: 'V0FORM',
  type: 'modal',
  callbackId: 'feedback_form',
  title: 'Gi tilbakemelding',
  submit: 'Lagre',
  close: 'Avbryt',
  blocks,
  hash: '1',
  errors: {},
  refusals: {},
  ...more,
});

/** Kari's side and Liv's side of a small Slack. */
export const snapshotWith = (
  kari: Partial<UserState>,
  said: MessageState[],
  cards: MessageState[] = [],
): SlackSnapshot => ({
  version: 1,
  now,
  app: {
    id: 'A0LYTT',
    name: 'Lytt',
    commands: ['/tilbakemelding', '/feedback', '/personvern', '/privacy', '/lytt'],
    shortcuts: [
      { type: 'global', callbackId: 'give_feedback', name: 'Gi tilbakemelding' },
      { type: 'message', callbackId: 'send_as_feedback', name: 'Send som tilbakemelding' },
    ],
  },
  workspaces: [
    {
      id: 'T0CUSTOMER',
      name: 'Fjellheim Bakeri AS',
      installed: true,
      botUserId: 'U0BOTA',
      users: [
        person('U0KARI', 'Kari Nordmann', { directMessage: 'D0KARI', ...kari }),
        person('U0EMMA', 'Emma Wilson', { locale: 'en-GB' }),
        person('U0BOTA', 'Lytt', { isBot: true }),
      ],
      channels: [
        channel('D0KARI', 'U0KARI', { kind: 'im', messages: said }),
        channel('C0GENERELT', 'generelt'),
      ],
    },
    {
      id: 'T0SUPPORT',
      name: 'Support AS',
      installed: true,
      botUserId: 'U0BOTB',
      users: [person('U0SLIV', 'Liv Berg'), person('U0BOTB', 'Lytt', { isBot: true, teamId: 'T0SUPPORT' })],
      channels: [
        channel('C0BILLING', 'faktura', { messages: cards }),
        channel('C0PRODUCT', 'produkt'),
        channel('C0PRIVACY', 'personvern', { kind: 'private' }),
      ],
    },
  ],
});
