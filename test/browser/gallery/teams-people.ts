import type {
  CardState,
  ChannelState,
  ChatState,
  DialogState,
  MessageState,
  TeamsSnapshot,
  TeamsUserState,
} from '../../../src/playground/teams/state.ts';
import type { JsonObject } from '../../../src/playground/wire/json.ts';

const now = '2026-03-03T10:15:00.000Z';
const botId = '28:lytt';

export const kariId = '29:1kari';
export const livId = '29:1liv';
export const chatId = 'a:kari';
export const productId = '19:produkt@thread.tacv2';
const teamId = '19:team@thread.tacv2';

const teamsPerson = (id: string, name: string, more: Partial<TeamsUserState> = {}): TeamsUserState => ({
  id,
  tenantId: 'tenant-customers',
  ownTenantId: 'tenant-customers',
  aadObjectId: `aad-${id}`,
  name,
  email: null,
  locale: 'nb-NO',
  isGuest: false,
  installed: true,
  blocked: false,
  personalChat: null,
  dialog: null,
  notice: null,
  ...more,
});

/** The n-th thing said, twenty seconds after the one before. */
export const teamsMessage = (n: number, from: string, more: Partial<MessageState> = {}): MessageState => ({
  id: `17725325${String(n).padStart(2, '0')}000`,
  conversation: chatId,
  thread: null,
  quotes: null,
  from,
  isBot: from === botId,
  at: new Date(Date.parse(now) - 600_000 + n * 20_000).toISOString(),
  text: '',
  textFormat: from === botId ? 'markdown' : 'plain',
  mentions: [],
  cards: [],
  otherAttachments: [],
  fileCards: [],
  isEdited: false,
  isDeleted: false,
  replyCount: 0,
  ...more,
});

export const fromBot = (n: number, more: Partial<MessageState> = {}): MessageState =>
  teamsMessage(n, botId, more);

export const cardState = (card: JsonObject, more: Partial<CardState> = {}): CardState => ({
  card,
  seenBy: {},
  refusals: {},
  ...more,
});

export const dialogState = (card: JsonObject, more: Partial<DialogState> = {}): DialogState => ({
  id: 'dialog-1',
  title: 'Svar kunden',
  height: null,
  width: null,
  card,
  revision: 1,
  refusals: {},
  problem: null,
  from: { kind: 'card', conversation: productId, message: '1' },
  ...more,
});

const channel = (id: string, name: string, messages: MessageState[] = []): ChannelState => ({
  id,
  name,
  kind: 'standard',
  members: [livId],
  messages,
  typingUntil: null,
});

/** Kari's side and Liv's side of a small Teams. */
export const teamsSnapshotWith = (
  people: { kari?: Partial<TeamsUserState>; liv?: Partial<TeamsUserState> },
  said: MessageState[],
  cards: MessageState[] = [],
): TeamsSnapshot => {
  const chat: ChatState = {
    id: chatId,
    kind: 'personal',
    topic: null,
    members: [kariId],
    installed: true,
    messages: said,
    typingUntil: null,
  };
  return {
    version: 1,
    now,
    app: {
      id: 'app',
      name: 'Lytt',
      botId,
      extensionActions: [
        { commandId: 'give_feedback', title: 'Gi tilbakemelding', contexts: ['compose'] },
        { commandId: 'send_as_feedback', title: 'Send som tilbakemelding', contexts: ['message'] },
        { commandId: 'about_privacy', title: 'Gjelder personvern', contexts: ['compose', 'message'] },
      ],
    },
    tenants: [
      {
        id: 'tenant-customers',
        name: 'Fjellheim Bakeri AS',
        users: [
          teamsPerson(kariId, 'Kari Nordmann', { personalChat: chatId, ...people.kari }),
          teamsPerson('29:1gry', 'Gry Gjest', { isGuest: true, installed: false }),
        ],
        teams: [],
        chats: [chat],
      },
      {
        id: 'tenant-support',
        name: 'Support AS',
        users: [teamsPerson(livId, 'Liv Berg', { tenantId: 'tenant-support', ...people.liv })],
        teams: [
          {
            id: teamId,
            groupId: 'group',
            name: 'Kundestøtte',
            installed: true,
            members: [livId],
            channels: [channel(teamId, 'Generelt'), channel(productId, 'produkt', cards)],
          },
        ],
        chats: [],
      },
    ],
  };
};
