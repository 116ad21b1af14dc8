import type { AuthorScreen } from '../../screen.ts';
import { actionIds, formIds } from '../action-ids.ts';
import type { Block } from '../block.ts';
import type { Drawing } from '../drawing.ts';
import type { Form } from '../form.ts';
import { bullets, say } from '../kit/blocks.ts';
import { button, row } from '../kit/button.ts';
import type { Sheet } from '../sheet.ts';

type EraseScreen = Extract<AuthorScreen, { kind: 'erase-confirm' }>;

const whatGoes = (screen: EraseScreen, d: Drawing): readonly Block[] => [
  ...say(d.t('rights:erase.what')),
  bullets([
    [d.t('rights:erase.feedback', { count: screen.feedback })],
    [d.t('rights:erase.copies', { count: screen.copies })],
    [d.t('rights:erase.person')],
    ...(screen.others === 0 ? [] : [[d.t('rights:erase.others', { count: screen.others })]]),
  ]),
  ...say(d.t('rights:erase.final')),
];

/** Erasing asks for a tick and a press (GDPR art. 17). */
export const eraseConfirmForm = (screen: EraseScreen, d: Drawing): Form => ({
  id: formIds.eraseConfirm,
  title: d.t('rights:erase.title'),
  before: whatGoes(screen, d),
  fields: [
    { kind: 'tick', id: actionIds.eraseSure, label: d.t('rights:erase.sure'), text: d.t('rights:erase.yes') },
  ],
  after: [],
  submit: d.t('rights:erase.submit'),
  close: d.t('common:button.cancel'),
  data: null,
  final: true,
});

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
          confirm: {
            title: d.t('rights:erase.title'),
            text: d.t('rights:erase.final'),
            confirm: d.t('rights:erase.submit'),
            deny: d.t('common:button.cancel'),
          },
        }),
        button(actionIds.cancel, d.t('common:button.cancel')),
      ]),
    ],
  ],
});
