import type { FeedbackId } from '../../shared/ids.ts';
import type { PlatformUser } from '../../shared/platform-user.ts';
import type { ActionData } from './action-data.ts';
import type { Choice } from './form.ts';

/** A stretch of a line: literal text, or something the platform has its own way of showing. */
export type Part =
  | string
  | { readonly bold: string }
  | { readonly code: string }
  | { readonly link: string }
  /** How long ago, where the platform can say it for each reader; otherwise the date. */
  | { readonly ago: Date }
  /** An agent, named only where those who read it can see who that is. */
  | { readonly agent: PlatformUser };

/** A label and its value; null is a value that is not held. */
export type Fact = readonly [label: string, value: string | null];

/** Asks once more before something that cannot be undone. */
export interface Confirmation {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly deny: string;
}

export interface Button {
  readonly kind: 'button';
  /** One of `actionIds`, or of the ids made for rights and pages. */
  readonly action: string;
  readonly text: string;
  readonly data: ActionData | null;
  readonly style: 'default' | 'primary' | 'danger';
  readonly confirm: Confirmation | null;
}

/** Several things to do behind one button. */
export interface Menu {
  readonly kind: 'menu';
  readonly action: string;
  readonly options: readonly { readonly text: string; readonly data: ActionData }[];
}

/** The languages to choose from; the drawing's own is the one in use. */
export interface Languages {
  readonly kind: 'languages';
}

export type Pressable = Button | Menu | Languages;

/**
 * One piece of what is shown, before it is known on which platform. Every text in it is literal: whoever draws it
 * sees to it that no name, mention or markup in it comes alive.
 */
export type Block =
  | { readonly kind: 'header'; readonly text: string }
  /** Sentences of ours, or an agent's own words to a customer. */
  | { readonly kind: 'say'; readonly text: string }
  /** A quiet line. */
  | { readonly kind: 'context'; readonly text: string }
  /** Quiet lines with times and agents in them. */
  | { readonly kind: 'state'; readonly lines: readonly (readonly Part[])[] }
  /** What a person wrote, whole. */
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly parts: readonly Part[] }
  | { readonly kind: 'bullets'; readonly items: readonly (readonly Part[])[] }
  /** Facts as lines; a value that is not held is shown as such. */
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] }
  /** Facts to glance at; what is not held is left out, what is long is shortened. */
  | { readonly kind: 'glance'; readonly rows: readonly Fact[] }
  | { readonly kind: 'divider' }
  | { readonly kind: 'row'; readonly elements: readonly Pressable[] }
  /** Fields on a card that its buttons send along. */
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  /** One of the author's own items in a list, with what they can do about it. */
  | {
      readonly kind: 'own-item';
      readonly feedbackId: FeedbackId;
      /** What is known of it. */
      readonly summary: string;
      /** Its text, shortened. */
      readonly quote: string;
      /** They may still edit or withdraw it. */
      readonly open: boolean;
    };

export type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;
