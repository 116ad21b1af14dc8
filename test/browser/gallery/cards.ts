import type { JsonObject } from '../../../src/playground/wire/json.ts';

const card = (body: JsonObject[], actions: JsonObject[], more: JsonObject = {}): JsonObject => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body,
  actions,
  ...more,
});

const words = (text: string): JsonObject => ({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text }] });

const execute = (id: string, title: string, more: JsonObject = {}): JsonObject => ({
  type: 'Action.Execute',
  id,
  title,
  verb: id,
  data: { lytt: { kind: id } },
  ...more,
});

/** A card as a support channel shows it. */
export const supportCard = card(
  [
    { type: 'TextBlock', text: '**LY-7K3F9Q** · Ny', wrap: true, style: 'heading' },
    words('Rapporten er tom **for alle** kunder.\n<b>Fet?</b> [trykk](javascript:alert(1))'),
    {
      type: 'FactSet',
      facts: [
        { title: 'Type', value: 'Feil' },
        { title: 'Program', value: 'Visma.net' },
        { title: 'Kunde', value: 'Fjellheim Bakeri AS' },
      ],
    },
    {
      type: 'TextBlock',
      text: 'Alt i tråden er _internt_. [Slik virker det](https://www.visma.com/)',
      wrap: true,
      isSubtle: true,
    },
  ],
  [
    execute('claim', 'Ta saken', { style: 'positive' }),
    {
      type: 'Action.Submit',
      id: 'reply',
      title: 'Svar kunden',
      data: { msteams: { type: 'task/fetch' }, verb: 'reply' },
    },
    execute('dismiss', 'Avvis', { style: 'destructive' }),
  ],
  { speak: 'Ny tilbakemelding LY-7K3F9Q' },
);

/** Every input Lytt may use, in one form. */
export const everyCardInput = card(
  [
    {
      type: 'Input.Text',
      id: 'words',
      label: 'Hva vil du si?',
      isMultiline: true,
      isRequired: true,
      errorMessage: 'Skriv noen ord.',
    },
    {
      type: 'Input.ChoiceSet',
      id: 'application',
      label: 'Hvilket program gjelder det?',
      placeholder: 'Velg program',
      choices: [
        { title: 'Visma.net', value: 'visma-net' },
        { title: 'eAccounting', value: 'eaccounting' },
      ],
    },
    {
      type: 'Input.ChoiceSet',
      id: 'kind',
      label: 'Hva slags?',
      style: 'expanded',
      value: 'wish',
      choices: [
        { title: 'Feil', value: 'bug' },
        { title: 'Ønske', value: 'wish' },
      ],
    },
    {
      type: 'Input.ChoiceSet',
      id: 'topics',
      label: 'Om hva?',
      isMultiSelect: true,
      choices: [
        { title: 'Pris', value: 'price' },
        { title: 'Fart', value: 'speed' },
      ],
    },
    { type: 'Input.Toggle', id: 'sure', title: 'Ja, jeg er sikker', label: 'Sikker?', value: 'false' },
    { type: 'Input.Date', id: 'when', label: 'Når?', value: '2026-03-02' },
  ],
  [{ type: 'Action.Submit', id: 'send', title: 'Send', data: { verb: 'reply_form' } }],
);

/** All that text can be, and something that no card has. */
export const cardOfTexts = card(
  [
    {
      type: 'TextBlock',
      text: 'Dette har vi om deg',
      style: 'heading',
      size: 'large',
      weight: 'bolder',
      wrap: true,
    },
    { type: 'TextBlock', text: '- Navn\n- Firma\n\n1. først\n2. så', wrap: true },
    { type: 'Container', style: 'emphasis', items: [words('I en ramme')] },
    { type: 'TextBlock', text: 'Bra', color: 'good', wrap: true },
    { type: 'TextBlock', text: 'Pass på', color: 'warning', wrap: true },
    { type: 'TextBlock', text: 'Galt', color: 'attention', wrap: true, separator: true },
    {
      type: 'ColumnSet',
      columns: [
        { type: 'Column', items: [words('Til venstre')] },
        { type: 'Column', items: [words('Til høyre')] },
      ],
    },
  ],
  [{ type: 'Action.OpenUrl', id: 'link', title: 'Les mer', url: 'https://www.visma.com/' }],
);
