const colour = (ink: string, soft = ink) => ({ default: ink, subtle: soft });

/** Colours come from the page's own palette, so that a card follows dark and light as all else does. */
const foregroundColors = {
  default: colour('var(--ink)', 'var(--soft)'),
  dark: colour('var(--ink)', 'var(--soft)'),
  light: colour('var(--soft)'),
  accent: colour('var(--accent-ink)'),
  good: colour('var(--good-ink)'),
  warning: colour('var(--warning-ink)'),
  attention: colour('var(--danger-ink)'),
};

const container = (backgroundColor: string) => ({ backgroundColor, foregroundColors });

/** What Teams tells Microsoft's renderer: its sizes, spacing and number of actions. Lengths in pixels. */
export const teamsHostConfig = {
  fontFamily: 'inherit',
  fontSizes: { small: 13, default: 14.5, medium: 15.5, large: 18, extraLarge: 23 },
  fontWeights: { lighter: 400, default: 400, bolder: 650 },
  lineHeights: { small: 18, default: 21, medium: 22, large: 25, extraLarge: 31 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 14 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  containerStyles: {
    default: container('transparent'),
    emphasis: container('var(--raised)'),
    accent: container('var(--accent-wash)'),
    good: container('var(--good-wash)'),
    warning: container('var(--warning-wash)'),
    attention: container('var(--danger-wash)'),
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', weight: 'bolder', size: 'small' },
  },
  actions: {
    maxActions: 6,
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    spacing: 'medium',
    allowTitleToWrap: true,
    showCard: { actionMode: 'inline', inlineTopMargin: 12 },
  },
  factSet: {
    title: { weight: 'bolder', wrap: true, maxWidth: 160 },
    value: { wrap: true },
    spacing: 12,
  },
  textBlock: { headingLevel: 3 },
  adaptiveCard: { allowCustomStyle: false },
};
