import type { Element } from './elements.ts';
import { unitsOf } from './size.ts';

/** UTF-16 units that the elements of one card may take, beside the texts that stand in for it and a paging row. */
const pageUnits = 38_000;
/** More elements than this make a card slow to read and to draw. */
const pageElements = 150;

/** Lays groups on pages, in order and nothing left out; a group is torn only when it is larger than a page. */
export const pages = (groups: readonly (readonly Element[])[]): readonly (readonly Element[])[] => {
  const laid: { elements: Element[]; units: number }[] = [];
  const lay = (group: readonly Element[], units: number): void => {
    const last = laid.at(-1);
    const fits =
      last !== undefined &&
      last.elements.length + group.length <= pageElements &&
      last.units + units <= pageUnits;
    if (fits) {
      last.elements.push(...group);
      last.units += units;
    } else {
      laid.push({ elements: [...group], units });
    }
  };
  for (const group of groups.filter((elements) => elements.length > 0)) {
    const units = unitsOf(group);
    if (group.length <= pageElements && units <= pageUnits) lay(group, units);
    else for (const element of group) lay([element], unitsOf(element));
  }
  return laid.map(({ elements }) => elements);
};
