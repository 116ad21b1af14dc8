import type { AgentScreen } from '../../screen.ts';
import type { Drawing } from '../drawing.ts';
import { context, facts } from '../kit/blocks.ts';
import type { Sheet } from '../sheet.ts';

/** Who wrote it, to one agent alone; looking is itself in the ledger that the author can read. */
export const senderSheet = (screen: Extract<AgentScreen, { kind: 'sender' }>, d: Drawing): Sheet => ({
  title: d.t('support:sender.title'),
  text: d.t('support:sender.for', { reference: screen.reference }),
  groups: [
    [
      context(d.t('support:sender.for', { reference: screen.reference })),
      ...facts([
        [d.t('support:sender.name'), screen.displayName],
        [d.t('support:sender.email'), screen.email],
        [d.t('support:sender.userId'), screen.user.userId],
        [d.t('support:sender.workspace'), screen.user.workspaceId],
      ]),
      context(d.t('support:sender.logged')),
    ],
  ],
});
