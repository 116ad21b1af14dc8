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
const setSize = 5;

const sets = (actions: readonly Action[]): readonly ActionSet[] =>
  Array.from({ length: Math.ceil(actions.length / setSize) }, (_, index) => ({
    type: 'ActionSet',
    actions: actions.slice(index * setSize, (index + 1) * setSize),
    ...(index === 0 ? {} : { spacing: 'Small' as const }),
  }));

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
