import { languages } from '../../../../shared/language.ts';
import { actionIds } from '../../../drawing/action-ids.ts';
import type { BlockOf, Menu, Pressable } from '../../../drawing/block.ts';
import type { Drawing } from '../../../drawing/drawing.ts';
import { languageLabel } from '../../../drawing/kit/labels.ts';
import { dialogChoices } from '../../action-ids.ts';
import { buttonAction, openDialog, press, type Surface } from './actions.ts';
import type { Action, ActionSet, Container, Element } from './elements.ts';
import { lines } from './lines.ts';

/** Teams shows six actions of a set and drops the rest; other hosts of Adaptive Cards stop at five. */
const mostActions = 5;
/** What a telephone has beside the edges of a card, and a button beside its letters. Buttons that do not fit are cut. */
const rowWidth = 314;
const letterWidth = 8.5;
const buttonEdges = 40;

const widthOf = ({ title }: Action): number => title.length * letterWidth + buttonEdges;

/** Buttons side by side as long as all of them can be read on a telephone, in as many sets as it takes. */
const sets = (actions: readonly Action[]): readonly ActionSet[] => {
  const rows: { actions: Action[]; width: number }[] = [];
  for (const action of actions) {
    const last = rows.at(-1);
    const width = widthOf(action);
    if (last !== undefined && last.actions.length < mostActions && last.width + width <= rowWidth) {
      last.actions.push(action);
      last.width += width;
    } else {
      rows.push({ actions: [action], width });
    }
  }
  return rows.map(({ actions: side }, index) => ({
    type: 'ActionSet',
    spacing: index === 0 ? 'Medium' : 'Small',
    actions: side,
  }));
};

const choose = ({ action, options }: Menu, on: Surface): readonly Action[] =>
  options.map(({ text, data }) => {
    const pressed = { title: text, verb: action, data };
    const opens = on === 'message' && data.is === 'card' && dialogChoices.has(data.choice);
    return opens ? openDialog(pressed) : press(pressed, on);
  });

/** Behind one button, so that what is seldom needed does not crowd what is. */
const menuId = (menu: Menu): string => `${menu.action}_more`;

const hidden = (menu: Menu, on: Surface): Container => ({
  type: 'Container',
  id: menuId(menu),
  isVisible: false,
  items: sets(choose(menu, on)),
});

const languageRow = (d: Drawing, on: Surface): readonly Element[] => [
  ...lines(d.t('author:button.chooseLanguage'), { isSubtle: true, size: 'Small' }),
  ...sets(
    languages
      .filter((language) => language !== d.language)
      .map((language) =>
        press(
          {
            title: languageLabel(language, d),
            verb: actionIds.chooseLanguage,
            data: { is: 'language', language },
          },
          on,
        ),
      ),
  ),
];

const actionsOf = (element: Pressable, d: Drawing, on: Surface): readonly Action[] => {
  switch (element.kind) {
    case 'button':
      return [buttonAction(element, on)];
    case 'menu': {
      const title = d.t('support:button.more');
      return [{ type: 'Action.ToggleVisibility', title, targetElements: [menuId(element)] }];
    }
    case 'languages':
      return [];
  }
};

/** A row of buttons; what is behind *Mer* and the languages stand below it. */
export const row = ({ elements }: BlockOf<'row'>, d: Drawing, on: Surface): readonly Element[] => [
  ...sets(elements.flatMap((element) => actionsOf(element, d, on))),
  ...elements.flatMap((element) => (element.kind === 'menu' ? [hidden(element, on)] : [])),
  ...(elements.some(({ kind }) => kind === 'languages') ? languageRow(d, on) : []),
];
