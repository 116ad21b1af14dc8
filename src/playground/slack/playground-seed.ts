import type { SlackSeed } from './workspaces.ts';

/** The bot scopes of `manifests/slack.yaml`, in its words. */
const scopes = [
  'app_mentions:read',
  'channels:read',
  'chat:write',
  'commands',
  'files:write',
  'groups:read',
  'im:history',
  'users:read',
];

const support = ['U0AGENTLIV', 'U0AGENTNILS'];

/**
 * A customer's workspace and the workspace of those who answer. Everybody in it is invented.
 */
export const playgroundSeed: SlackSeed = {
  app: {
    id: 'A0LYTT',
    name: 'Lytt',
    commands: ['/tilbakemelding', '/feedback', '/personvern', '/privacy', '/lytt'],
    shortcuts: [
      { type: 'global', callbackId: 'give_feedback', name: 'Gi tilbakemelding' },
      { type: 'message', callbackId: 'send_as_feedback', name: 'Send som tilbakemelding' },
      { type: 'message', callbackId: 'about_privacy', name: 'Gjelder personvern' },
    ],
    events: ['message.im', 'app_mention', 'app_home_opened', 'app_uninstalled', 'tokens_revoked'],
    clientId: '1000.2000',
    clientSecret: 'local-client-secret',
  },
  workspaces: [
    {
      id: 'T0CUSTOMER',
      name: 'Fjellheim Bakeri AS',
      domain: 'fjellheim-bakeri',
      users: [
        {
          id: 'U0KARI',
          name: 'kari.nordmann',
          realName: 'Kari Nordmann',
          email: 'kari.nordmann@fjellheim.example.com',
        },
        {
          id: 'U0OLA',
          name: 'ola.hansen',
          realName: 'Ola Hansen',
          email: 'ola.hansen@fjellheim.example.com',
        },
        {
          id: 'U0EMMA',
          name: 'emma.wilson',
          realName: 'Emma Wilson',
          email: 'emma.wilson@fjellheim.example.com',
          locale: 'en-GB',
        },
      ],
      channels: [
        { id: 'D0KARI', name: 'U0KARI', kind: 'im', members: ['U0KARI'] },
        { id: 'C0GENERELT', name: 'generelt', members: ['U0KARI', 'U0OLA', 'U0EMMA', 'U0LYTTKUNDE'] },
      ],
      installation: {
        botToken: 'xoxb-local-customer',
        botUserId: 'U0LYTTKUNDE',
        botId: 'B0LYTTKUNDE',
        scopes,
      },
    },
    {
      id: 'T0SUPPORT',
      name: 'Support AS',
      domain: 'support-as',
      users: [
        { id: 'U0AGENTLIV', name: 'liv.berg', realName: 'Liv Berg', email: 'liv.berg@support.example.com' },
        { id: 'U0AGENTNILS', name: 'nils.vik', realName: 'Nils Vik', email: 'nils.vik@support.example.com' },
      ],
      channels: [
        { id: 'C0BILLING', name: 'faktura', members: [...support, 'U0LYTTSTOTTE'] },
        { id: 'C0PRIVACY', name: 'personvern', kind: 'private', members: ['U0AGENTLIV', 'U0LYTTSTOTTE'] },
      ],
      installation: {
        botToken: 'xoxb-local-support',
        botUserId: 'U0LYTTSTOTTE',
        botId: 'B0LYTTSTOTTE',
        scopes,
      },
    },
  ],
};
