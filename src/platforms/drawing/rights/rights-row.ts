import { type Right, rights } from '../../../features/data-rights/right.ts';
import { rightActionId } from '../action-ids.ts';
import type { Block, Button } from '../block.ts';
import type { Drawing } from '../drawing.ts';
import { button, row } from '../kit/button.ts';
import { rightLabel } from './right-labels.ts';

/** A button for one right. */
export const rightButton = (right: Right, d: Drawing, style?: 'primary'): Button =>
  button(
    rightActionId(right),
    rightLabel(right, d),
    { is: 'right', right },
    style === undefined ? {} : { style },
  );

/** A button for every right but the one that already stands on its own. */
export const rightsRow = (except: Right | null, d: Drawing): readonly Block[] =>
  row(rights.filter((right) => right !== except).map((right) => rightButton(right, d)));
