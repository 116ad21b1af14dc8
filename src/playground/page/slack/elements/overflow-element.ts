import { usePage } from '../../page-context.ts';
import { safeUrl } from '../../text/safe-url.ts';
import { type Drawn, h } from '../../ui/h.ts';
import { Icon } from '../../ui/icon.ts';
import { Menu } from '../../ui/menu.ts';
import { withEmoji } from '../text/emoji.ts';
import { optionsOf } from './options.ts';
import { type ElementProperties, useElement } from './use-element.ts';

export const OverflowElement = (properties: ElementProperties): Drawn => {
  const { say } = usePage();
  const use = useElement(properties);
  const items = optionsOf(properties.element).map((option) => {
    const href = option.url === null ? null : safeUrl(option.url);
    return {
      key: option.value,
      label: withEmoji(option.label),
      choose: () => void use.press(option.value),
      ...(href === null ? {} : { href }),
    };
  });
  return h(
    Menu,
    { label: say('blocks.moreChoices'), class: 'button overflow', items, disabled: use.busy },
    h(Icon, { name: 'more' }),
  );
};
