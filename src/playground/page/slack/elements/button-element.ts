import { safeUrl } from '../../text/safe-url.ts';
import { type Drawn, h } from '../../ui/h.ts';
import { stringIn, wordsIn } from '../json-read.ts';
import { withEmoji } from '../text/emoji.ts';
import { type ElementProperties, useElement } from './use-element.ts';

export const ButtonElement = (properties: ElementProperties): Drawn => {
  const { element } = properties;
  const use = useElement(properties);
  const style = stringIn(element, 'style');
  const label = stringIn(element, 'accessibility_label');
  const common = {
    class: style === null ? 'button' : `button ${style}`,
    ...(label === null ? {} : { 'aria-label': label }),
    onClick: () => void use.press(),
  };
  const words = withEmoji(wordsIn(element, 'text') ?? '');
  const href = safeUrl(stringIn(element, 'url') ?? '');
  if (href !== null) return h('a', { ...common, href, target: '_blank', rel: 'noopener noreferrer' }, words);
  // `aria-disabled` instead of `disabled`: a disabled button would drop the keyboard's focus.
  return h(
    'button',
    {
      ...common,
      type: 'button',
      'aria-disabled': use.busy,
      'aria-busy': use.busy,
      onClick: () => {
        if (!use.busy) void use.press();
      },
    },
    words,
  );
};
