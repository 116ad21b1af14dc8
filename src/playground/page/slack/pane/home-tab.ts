import { useEffect } from 'preact/hooks';
import { usePage } from '../../page-context.ts';
import { type Drawn, h } from '../../ui/h.ts';
import { Blocks } from '../blocks/block.ts';
import { SurfaceContext } from '../blocks/surface.ts';
import { useSurfaceState } from '../blocks/use-surface-state.ts';
import { usePane } from './pane-context.ts';

const noErrors = {};

/** The app's Home, published anew by the bot each time it is opened. */
export const HomeTab = (): Drawn => {
  const { say, slack } = usePage();
  const { act, person } = usePane();
  const { home } = person;
  const name = slack.app.name;
  useEffect(() => void act({ kind: 'open-home', tab: 'home' }), [person.id]);
  const surface = useSurfaceState(`home-${person.id}`, noErrors, (pressed, values) =>
    act({
      kind: 'press-home',
      values,
      actionId: pressed.actionId,
      ...(pressed.blockId === null ? {} : { blockId: pressed.blockId }),
      ...(pressed.value === undefined ? {} : { value: pressed.value }),
    }),
  );
  return h(
    'div',
    { class: 'home', tabIndex: 0, role: 'region', 'aria-label': say('pane.home') },
    home === null
      ? h('p', { class: 'empty' }, say('pane.homeEmpty', { name }))
      : h(SurfaceContext.Provider, { value: surface }, h(Blocks, { blocks: home.blocks })),
  );
};
