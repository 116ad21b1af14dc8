import type { FormData } from './action-data.ts';
import type { actionIds, CorrectionId, FormId } from './action-ids.ts';
import type { Block } from './block.ts';

/** Free text, filled in with what is already written. */
export interface Words {
  readonly kind: 'words';
  readonly label: string;
  readonly hint: string | null;
  readonly initial: string;
  readonly optional: boolean;
}

/** One line of text. */
export interface Line {
  readonly kind: 'line';
  readonly id: (typeof actionIds)['applicationVersion'] | CorrectionId;
  readonly label: string;
  readonly hint: string | null;
  readonly initial: string;
  /** In UTF-16 units. */
  readonly limit: number;
  readonly optional: boolean;
}

/** One of several; `chosen` is the value that stands there from the start. */
export interface Choice {
  readonly kind: 'choice';
  readonly id: (typeof actionIds)['feedbackKind' | 'application' | 'destination' | 'ground' | 'months'];
  readonly label: string;
  readonly placeholder: string;
  readonly options: readonly { readonly text: string; readonly value: string }[];
  readonly chosen: string | null;
  readonly optional: boolean;
}

/** A tick that must be set. */
export interface Tick {
  readonly kind: 'tick';
  readonly id: (typeof actionIds)['eraseSure'];
  readonly label: string;
  readonly text: string;
}

export type Field = Words | Line | Choice | Tick;

/** Something to fill in and submit, before it is known on which platform. */
export interface Form {
  readonly id: FormId;
  /** At most 24 characters. */
  readonly title: string;
  readonly before: readonly Block[];
  readonly fields: readonly Field[];
  readonly after: readonly Block[];
  readonly submit: string;
  readonly close: string;
  readonly data: FormData | null;
  /** What it submits cannot be undone. */
  readonly final?: true;
}
