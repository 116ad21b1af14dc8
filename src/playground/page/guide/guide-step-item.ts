import type { PlatformName } from '../../../shared/platform-user.ts';
import { usePage } from '../page-context.ts';
import { productNames } from '../pane/side.ts';
import { type Drawn, h } from '../ui/h.ts';
import { Icon } from '../ui/icon.ts';
import type { GuideStep } from './guide-steps.ts';

type Properties = {
  step: GuideStep;
  number: number;
  state: 'done' | 'current' | 'later';
  open: boolean;
  choose: () => void;
  suggest: (text: string) => void;
  /** Where it is done. */
  platform: PlatformName;
  /** Whether its side is on its platform: then only a narrow window needs a way there. */
  isShown: boolean;
  show: () => void;
};

export const GuideStepItem = (properties: Properties): Drawn => {
  const { step, number, state, open, choose, suggest, platform, isShown, show } = properties;
  const { say } = usePage();
  const { example } = step;
  return h(
    'li',
    {
      class: `guide-step ${state} ${step.side}`,
      'aria-current': state === 'current' ? 'step' : undefined,
    },
    h(
      'details',
      { open },
      h(
        'summary',
        {
          class: 'guide-step-title',
          onClick: (event) => {
            // Which step is open is the guide's to say: one at a time.
            event.preventDefault();
            choose();
          },
        },
        h(
          'span',
          { class: 'guide-mark' },
          state === 'done' ? h(Icon, { name: 'check' }) : h('span', { 'aria-hidden': 'true' }, number),
        ),
        h('span', null, say(step.title)),
        state === 'done' && h('span', { class: 'visually-hidden' }, ` ${say('guide.stepDone')}`),
      ),
      h(
        'div',
        { class: 'guide-step-body' },
        h('p', null, say(step.text)),
        example !== undefined &&
          h(
            'button',
            { type: 'button', class: 'button', onClick: () => suggest(say(example)) },
            say('guide.useExample'),
          ),
        h(
          'button',
          { type: 'button', class: isShown ? 'link-button only-narrow' : 'link-button', onClick: show },
          say(step.side === 'customer' ? 'guide.toCustomer' : 'guide.toAgent', {
            platform: productNames[platform],
          }),
        ),
      ),
    ),
  );
};
