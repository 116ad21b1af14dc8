import type { Side } from '../pane/side.ts';
import type { TextKey } from '../texts/text-key.ts';
import type { Deed } from './deed.ts';

export type GuideStep = {
  side: Side;
  title: TextKey;
  text: TextKey;
  /** Any of these deeds is the step done. */
  doneBy: readonly Deed[];
  /** Words the guide offers to put in the field. */
  example?: TextKey;
};

/** The story of one feedback, from the first word to the last trace. */
export const guideSteps: readonly GuideStep[] = [
  {
    side: 'customer',
    title: 'guide.write.title',
    text: 'guide.write.text',
    doneBy: ['wrote'],
    example: 'guide.write.example',
  },
  {
    side: 'customer',
    title: 'guide.continue.title',
    text: 'guide.continue.text',
    doneBy: ['press:continue', 'submit:notice'],
  },
  {
    side: 'customer',
    title: 'guide.save.title',
    text: 'guide.save.text',
    doneBy: ['press:save_message', 'submit:feedback_form'],
  },
  { side: 'agent', title: 'guide.claim.title', text: 'guide.claim.text', doneBy: ['press:claim'] },
  { side: 'agent', title: 'guide.reply.title', text: 'guide.reply.text', doneBy: ['submit:reply_form'] },
  {
    side: 'agent',
    title: 'guide.handled.title',
    text: 'guide.handled.text',
    doneBy: ['submit:handled_form'],
  },
  {
    side: 'customer',
    title: 'guide.access.title',
    text: 'guide.access.text',
    doneBy: ['press:right_access'],
    example: 'guide.access.example',
  },
  {
    side: 'customer',
    title: 'guide.erase.title',
    text: 'guide.erase.text',
    doneBy: ['submit:erase_confirm', 'press:erase_confirmed'],
  },
];

/** The step to do next: the one after the last that is done; the count of all when the story is told. */
export const currentStep = (deeds: ReadonlySet<Deed>): number =>
  guideSteps.findLastIndex((step) => step.doneBy.some((deed) => deeds.has(deed))) + 1;
