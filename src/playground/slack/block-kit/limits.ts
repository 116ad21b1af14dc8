/**
 * Slack's documented Block Kit limits (docs.slack.dev/reference/block-kit), in characters or items.
 * Two are measured rather than documented, by people who met them on real workspaces:
 * `message.blocksTotal` (`msg_blocks_too_long`, about 13,200 characters in which every block costs
 * about 125 beyond its text; bolt-js#2509, bolt-js#2867) and `message.updateTextBytes`.
 */
export const limits = {
  message: {
    blocks: 50,
    text: 40_000,
    attachments: 100,
    blocksTotal: 13_200,
    blockOverhead: 125,
    updateTextBytes: 4_000,
  },
  view: {
    blocks: 100,
    title: 24,
    submit: 24,
    close: 24,
    privateMetadata: 3_000,
    callbackId: 255,
    externalId: 255,
    bytes: 250_000,
  },
  id: 255,
  section: { text: 3_000, fields: 10, field: 2_000 },
  header: 150,
  context: 10,
  actions: 25,
  input: { label: 2_000, hint: 2_000 },
  image: { url: 3_000, altText: 2_000, title: 2_000 },
  markdown: 12_000,
  button: { text: 75, value: 2_000, url: 3_000, accessibilityLabel: 75 },
  option: { text: 75, value: 150, description: 75, url: 3_000 },
  select: { options: 100, groups: 100, groupLabel: 75, placeholder: 150 },
  overflow: 5,
  choices: 10,
  plainTextInput: 3_000,
  files: 10,
  confirm: { title: 100, text: 300, button: 30 },
} as const;
