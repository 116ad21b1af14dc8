import type { JsonObject } from '../../../src/playground/wire/json.ts';

export const plain = (text: string): JsonObject => ({ type: 'plain_text', text });
const mrkdwn = (text: string): JsonObject => ({ type: 'mrkdwn', text });

const button = (text: string, actionId: string, more: JsonObject = {}): JsonObject => ({
  type: 'button',
  text: plain(text),
  action_id: actionId,
  value: 'x',
  ...more,
});

export const option = (text: string, value: string): JsonObject => ({ text: plain(text), value });

export const applications: JsonObject = {
  type: 'static_select',
  action_id: 'application',
  placeholder: plain('Velg program'),
  options: [option('Visma.net', 'visma-net'), option('eAccounting', 'eaccounting')],
};

/** A card as a support channel shows it. */
export const card: JsonObject[] = [
  {
    type: 'section',
    block_id: 'head',
    text: mrkdwn('*LY-7K3F9Q* · Ny'),
    accessory: {
      type: 'overflow',
      action_id: 'card_menu',
      options: [option('Vis avsender', 'sender'), option('Sett på vent', 'waiting'), option('Flytt', 'move')],
    },
  },
  {
    type: 'section',
    block_id: 'text',
    text: mrkdwn(
      '>Fakturaen mangler moms når jeg sender den som PDF.\n>Det gjelder &lt;alle&gt; kunder & «Fjell».',
    ),
  },
  {
    type: 'section',
    block_id: 'fields',
    fields: [
      mrkdwn('*Type*\nFeil'),
      mrkdwn('*Program*\neAccounting'),
      mrkdwn('*Kunde*\nFjellheim Bakeri AS'),
      mrkdwn('*Kom inn*\n<!date^1772532600^{date_short_pretty} kl. {time}|3. mars>'),
    ],
  },
  {
    type: 'context',
    block_id: 'context',
    elements: [
      mrkdwn('Ingen har tatt saken'),
      mrkdwn('Alt i tråden er _internt_. Bare «Svar kunden» når kunden.'),
    ],
  },
  {
    type: 'actions',
    block_id: 'actions',
    elements: [
      button('Ta saken', 'claim', { style: 'primary' }),
      button('Svar kunden', 'reply'),
      button('Marker håndtert', 'handled', {
        confirm: {
          title: plain('Avslutte saken?'),
          text: mrkdwn('Kunden får beskjed *én gang*.'),
          confirm: plain('Ja, avslutt'),
          deny: plain('Nei'),
        },
      }),
    ],
  },
];

/** Formatting in all its forms. */
export const richText: JsonObject[] = [
  { type: 'header', block_id: 'h', text: plain('Dette har vi om deg :wave:') },
  {
    type: 'rich_text',
    block_id: 'rich',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: 'Feit', style: { bold: true } },
          { type: 'text', text: ' og ' },
          { type: 'text', text: 'skrå', style: { italic: true } },
          { type: 'link', url: 'https://www.datatilsynet.no/', text: ' Datatilsynet' },
        ],
      },
      {
        type: 'rich_text_list',
        style: 'bullet',
        elements: [
          { type: 'rich_text_section', elements: [{ type: 'text', text: 'Navn' }] },
          { type: 'rich_text_section', elements: [{ type: 'text', text: 'Firma' }] },
        ],
      },
      { type: 'rich_text_quote', elements: [{ type: 'text', text: 'Et sitat' }] },
      { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'LY-7K3F9Q' }] },
    ],
  },
  { type: 'divider', block_id: 'd' },
  {
    type: 'section',
    block_id: 'mrkdwn',
    text: mrkdwn(
      'Hei <@U0KARI>! *Feit*, _skrå_, ~strøket~ og `kode` i <#C0GENERELT>.\n<https://www.visma.com/|Les mer> eller <mailto:privacy@example.com|privacy@example.com>\n```\nto\nlinjer\n```\n<javascript:alert(1)|ikke en lenke> <script>alert(1)</script>',
    ),
  },
  { type: 'video', block_id: 'v' },
];
