import type { EphemeralState, MessageState } from '../../../slack/state.ts';
import { type Drawn, h } from '../../ui/h.ts';
import { Blocks } from '../blocks/block.ts';
import { SurfaceContext } from '../blocks/surface.ts';
import { useSurfaceState } from '../blocks/use-surface-state.ts';
import { usePane } from '../pane/pane-context.ts';
import { Formatted } from '../text/formatted.ts';

const noErrors = {};

/** The text, or the blocks it stands for, with everything in them that can be pressed. */
export const MessageBody = ({ message }: { message: MessageState | EphemeralState }): Drawn => {
  const { act } = usePane();
  const { channel, ts } = message;
  const surface = useSurfaceState(`m${ts}`, noErrors, (pressed, values) =>
    act({
      kind: 'press',
      channel,
      ts,
      values,
      actionId: pressed.actionId,
      ...(pressed.blockId === null ? {} : { blockId: pressed.blockId }),
      ...(pressed.value === undefined ? {} : { value: pressed.value }),
    }),
  );
  if (message.blocks.length === 0) return h(Formatted, { text: message.text });
  return h(SurfaceContext.Provider, { value: surface }, h(Blocks, { blocks: message.blocks }));
};
