import type { KnownBlock, ModalView } from '@slack/types';
import type { AuthorScreen } from '../../../screen.ts';
import { actionIds, callbackIds } from '../../action-ids.ts';
import type { Drawing } from '../drawing.ts';
import { button, confirmation, row } from '../kit/button.ts';
import { modal } from '../kit/modal.ts';
import { bullets } from '../kit/paragraph.ts';
import { plain, say } from '../kit/plain.ts';
import type { Sheet } from '../kit/sheet.ts';

type EraseScreen = Extract<AuthorScreen, { kind: 'erase-confirm' }>;

const whatGoes = (screen: EraseScreen, d: Drawing): KnownBlock[] => [
  ...say(d.t('rights:erase.what')),
  bullets([
    [d.t('rights:erase.feedback', { count: screen.feedback })],
    [d.t('rights:erase.copies', { count: screen.copies })],
    [d.t('rights:erase.person')],
  ]),
  ...say(d.t('rights:erase.final')),
];

/** Erasing asks for a tick and a press (GDPR art. 17). */
export const eraseConfirmModal = (screen: EraseScreen, d: Drawing): ModalView =>
  modal(
    {
      title: d.t('rights:erase.title'),
      blocks: [
        ...whatGoes(screen, d),
        {
          type: 'input',
          block_id: actionIds.eraseSure,
          label: plain(d.t('rights:erase.sure')),
          element: {
            type: 'checkboxes',
            action_id: actionIds.eraseSure,
            options: [{ text: plain(d.t('rights:erase.yes')), value: 'yes' }],
          },
        },
      ],
      callbackId: callbackIds.eraseConfirm,
      submit: d.t('rights:erase.submit'),
      close: d.t('common:button.cancel'),
    },
    d,
  );

/** The same question as a message: a press, and one more to be sure. */
export const eraseConfirmSheet = (screen: EraseScreen, d: Drawing): Sheet => ({
  title: d.t('rights:erase.title'),
  text: d.t('rights:erase.what'),
  groups: [
    [
      ...whatGoes(screen, d),
      ...row([
        button(actionIds.eraseConfirmed, d.t('rights:erase.submit'), null, {
          style: 'danger',
          confirm: confirmation({
            title: d.t('rights:erase.title'),
            text: d.t('rights:erase.final'),
            confirm: d.t('rights:erase.submit'),
            deny: d.t('common:button.cancel'),
          }),
        }),
        button(actionIds.cancel, d.t('common:button.cancel')),
      ]),
    ],
  ],
});
