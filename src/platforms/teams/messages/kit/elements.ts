/* The elements of Adaptive Cards 1.5 that are used here, and no more of each than that. */

export type Spacing = 'None' | 'Small' | 'Medium' | 'Large';

interface Placed {
  readonly spacing?: Spacing;
  readonly separator?: true;
}

export interface OpenUrl {
  readonly type: 'Action.OpenUrl';
  readonly url: string;
}

/** Literal text: no Markdown is read in it. */
export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly weight?: 'Bolder';
  readonly isSubtle?: true;
  readonly size?: 'Small' | 'Medium';
  readonly fontType?: 'Monospace';
  readonly selectAction?: OpenUrl;
}

export interface RichTextBlock extends Placed {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextRun[];
}

/** Reads Markdown, so it holds words of ours only, escaped. */
export interface Heading extends Placed {
  readonly type: 'TextBlock';
  readonly style: 'heading';
  readonly text: string;
  readonly size: 'Medium';
  readonly weight: 'Bolder';
  readonly wrap: true;
}

export interface Container extends Placed {
  readonly type: 'Container';
  readonly id?: string;
  readonly style?: 'emphasis';
  readonly isVisible?: false;
  readonly items: readonly Element[];
}

export interface ActionSet extends Placed {
  readonly type: 'ActionSet';
  readonly actions: readonly Action[];
}

interface Labelled extends Placed {
  readonly id: string;
  readonly label: string;
  readonly isRequired?: true;
  readonly errorMessage?: string;
}

export interface TextInput extends Labelled {
  readonly type: 'Input.Text';
  readonly isMultiline?: true;
  readonly maxLength: number;
  readonly value?: string;
}

export interface ChoiceSet extends Labelled {
  readonly type: 'Input.ChoiceSet';
  readonly style: 'compact' | 'filtered';
  readonly placeholder: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  readonly value?: string;
}

export interface Toggle extends Labelled {
  readonly type: 'Input.Toggle';
  readonly title: string;
  readonly valueOn: 'yes';
  readonly valueOff: 'no';
}

export type Input = TextInput | ChoiceSet | Toggle;

/** What is sent when a button is pressed; `lytt` is read by `metadata-schema.ts`. */
export interface Data {
  readonly verb: string;
  readonly lytt: unknown;
  readonly msteams?: { readonly type: 'task/fetch' };
}

interface Sends {
  readonly title: string;
  readonly data: Data;
  readonly style?: 'positive' | 'destructive';
  /** Only buttons that need the fields send them along. */
  readonly associatedInputs: 'auto' | 'none';
}

export interface Submit extends Sends {
  readonly type: 'Action.Submit';
}

export interface Execute extends Sends {
  readonly type: 'Action.Execute';
  readonly verb: string;
  /** For clients that know no `Action.Execute`. */
  readonly fallback: Submit;
}

export interface ShowCard {
  readonly type: 'Action.ShowCard';
  readonly title: string;
  readonly style?: 'positive' | 'destructive';
  readonly card: { readonly type: 'AdaptiveCard'; readonly body: readonly Element[] };
}

export interface ToggleVisibility {
  readonly type: 'Action.ToggleVisibility';
  readonly title: string;
  readonly targetElements: readonly string[];
}

export type Action = Submit | Execute | ShowCard | ToggleVisibility;
export type Element = RichTextBlock | Heading | Container | ActionSet | Input;
