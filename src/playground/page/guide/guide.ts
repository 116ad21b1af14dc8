import { useEffect, useState } from 'preact/hooks';
import { usePage } from '../page-context.ts';
import type { Place, Shown } from '../pane/side.ts';
import { type Drawn, h } from '../ui/h.ts';
import { Icon } from '../ui/icon.ts';
import type { Deed } from './deed.ts';
import { GuideStepItem } from './guide-step-item.ts';
import { currentStep, type GuideStep, guideSteps } from './guide-steps.ts';

type Properties = {
  deeds: ReadonlySet<Deed>;
  forget: () => void;
  shown: Shown;
  suggest: (place: Place, text: string) => void;
};

/** The story in nine steps. It ticks them off as they are done; a narrow window shows only the current one. */
export const Guide = ({ deeds, forget, shown, suggest }: Properties): Drawn => {
  const { say, show } = usePage();
  const current = currentStep(deeds);
  const [chosen, setChosen] = useState<number | null>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => setChosen(null), [current]);
  const told = current >= guideSteps.length;
  const step = guideSteps[current];
  const heading = step === undefined ? say('guide.doneTitle') : say(step.title);
  const placeOf = (each: GuideStep): Place => ({
    side: each.side,
    platform: each.platform ?? shown[each.side],
  });
  return h(
    'aside',
    { class: `guide${open ? ' open' : ''}`, 'aria-labelledby': 'guide-title' },
    h('h2', { id: 'guide-title', class: 'guide-title' }, say('guide.title')),
    h(
      'button',
      { type: 'button', class: 'guide-toggle', 'aria-expanded': open, onClick: () => setOpen(!open) },
      h('span', { class: 'guide-count' }, `${Math.min(current + 1, guideSteps.length)}/${guideSteps.length}`),
      h('span', { class: 'guide-now' }, heading),
      h(Icon, { name: 'down' }),
    ),
    h(
      'div',
      { class: 'guide-body' },
      h('p', { class: 'guide-intro' }, say('guide.intro')),
      h(
        'ol',
        { class: 'guide-steps' },
        guideSteps.map((each, index) =>
          h(GuideStepItem, {
            key: each.title,
            step: each,
            number: index + 1,
            state: index < current ? 'done' : index === current ? 'current' : 'later',
            open: index === (chosen ?? current),
            choose: () => setChosen(index === chosen ? null : index),
            suggest: (text) => {
              setOpen(false);
              suggest(placeOf(each), text);
            },
            platform: placeOf(each).platform,
            isShown: shown[each.side] === placeOf(each).platform,
            show: () => {
              setOpen(false);
              show(placeOf(each));
            },
          }),
        ),
      ),
      h(
        'div',
        { 'aria-live': 'polite' },
        told &&
          h(
            'p',
            { class: 'guide-done' },
            h('strong', null, say('guide.doneTitle')),
            ` ${say('guide.doneText')}`,
          ),
      ),
      deeds.size > 0 &&
        h('button', { type: 'button', class: 'link-button', onClick: forget }, say('guide.again')),
    ),
  );
};
