import type { PlatformName } from '../../../shared/platform-user.ts';
import type { Side } from '../pane/side.ts';
import type { TextKey } from '../texts/text-key.ts';
import { type Deed, platformsOf, type What } from './deed.ts';

export type GuideStep = {
  side: Side;
  /** Where the story goes on to; absent: where one is. It can be told on the other platform too. */
  platform?: PlatformName;
  title: TextKey;
  text: TextKey;
  /** Any of these is the step done. */
  doneBy: readonly What[];
  /** Only when it was done on both platforms. */
  onBoth?: true;
  /** Words the guide offers to put in the field. */
  example?: TextKey;
};

const savedBy: readonly What[] = ['press:save_message', 'submit:feedback_form'];

/** The story of one feedback from Slack to Teams and of another the other way, until the last trace is gone. */
export const guideSteps: readonly GuideStep[] = [
  {
    side: 'customer',
    platform: 'slack',
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
  { side: 'customer', title: 'guide.save.title', text: 'guide.save.text', doneBy: savedBy },
  {
    side: 'agent',
    platform: 'teams',
    title: 'guide.claim.title',
    text: 'guide.claim.text',
    doneBy: ['press:claim'],
  },
  { side: 'agent', title: 'guide.reply.title', text: 'guide.reply.text', doneBy: ['submit:reply_form'] },
  {
    side: 'agent',
    title: 'guide.handled.title',
    text: 'guide.handled.text',
    doneBy: ['submit:handled_form'],
  },
  {
    side: 'customer',
    platform: 'teams',
    title: 'guide.back.title',
    text: 'guide.back.text',
    doneBy: savedBy,
    onBoth: true,
    example: 'guide.back.example',
  },
  {
    side: 'customer',
    platform: 'slack',
    title: 'guide.access.title',
    text: 'guide.access.text',
    doneBy: ['press:right_access'],
    example: 'guide.access.example',
  },
  {
    side: 'customer',
    title: 'guide.erase.title',
    text: 'guide.erase.text',
    doneBy: ['submit:erase_confirm', 'press:erase_confirm', 'press:erase_confirmed'],
  },
];

const isDone = (step: GuideStep, deeds: ReadonlySet<Deed>): boolean =>
  platformsOf(deeds, step.doneBy).length >= (step.onBoth === true ? 2 : 1);

/** The step to do next: the one after the last that is done; the count of all when the story is told. */
export const currentStep = (deeds: ReadonlySet<Deed>): number =>
  guideSteps.findLastIndex((step) => isDone(step, deeds)) + 1;
