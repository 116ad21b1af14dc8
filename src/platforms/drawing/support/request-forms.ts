import { extensionMonths } from '../../../features/data-rights/request-deadlines.ts';
import { groundChoice, requestKindLabel } from '../../request-texts.ts';
import type { AgentScreen } from '../../screen.ts';
import { actionIds, formIds } from '../action-ids.ts';
import type { Drawing } from '../drawing.ts';
import type { Choice, Field, Form } from '../form.ts';
import { context, quote, say } from '../kit/blocks.ts';

type RequestFormScreen = Extract<AgentScreen, { kind: 'request-form' }>;

const choice = (parts: Pick<Choice, 'id' | 'label' | 'placeholder' | 'options'>): Choice => ({
  kind: 'choice',
  chosen: null,
  optional: false,
  ...parts,
});

const fields = (screen: RequestFormScreen, d: Drawing): readonly Field[] => {
  const { form } = screen;
  const reason: Field = {
    kind: 'words',
    label: d.t('support:request.reason'),
    hint: form === 'uphold' ? d.t('support:request.messageHint') : d.t('support:request.reasonHint'),
    initial: '',
    optional: form === 'uphold',
  };
  switch (form) {
    case 'uphold':
      return [reason];
    case 'refuse':
      return [
        choice({
          id: actionIds.ground,
          label: d.t('support:request.ground'),
          placeholder: d.t('support:request.chooseGround'),
          options: screen.grounds.map((ground) => ({ text: groundChoice(ground, d.t), value: ground })),
        }),
        reason,
      ];
    case 'extend':
      return [
        choice({
          id: actionIds.months,
          label: d.t('support:request.months'),
          placeholder: d.t('support:request.chooseMonths'),
          options: extensionMonths.map((count) => ({
            text: d.t('support:request.monthCount', { count }),
            value: `${count}`,
          })),
        }),
        reason,
      ];
  }
};

const titleOf = (screen: RequestFormScreen, d: Drawing): string => {
  if (screen.form === 'extend') return d.t('support:request.extend');
  if (screen.form === 'refuse') return d.t('support:request.refuse');
  return screen.requestKind === 'object' ? d.t('support:request.uphold') : d.t('support:request.fulfil');
};

/** *Medhold*, *Avslå* and *Forleng fristen*: only in the forms that the law allows (GDPR art. 12(3) and (4)). */
export const requestForm = (screen: RequestFormScreen, channel: string, d: Drawing): Form => {
  const { form, requestId, reference, text } = screen;
  const kind = requestKindLabel(screen.requestKind, d.t);
  return {
    id: formIds.requestForm,
    title: titleOf(screen, d),
    before: [
      ...say(d.t('support:request.title', { reference, kind })),
      ...(text === null ? [] : [context(d.t('support:request.customerWrote')), ...quote(text)]),
    ],
    fields: fields(screen, d),
    after: [],
    submit: d.t('support:request.send'),
    close: d.t('common:button.cancel'),
    data: { is: 'request-form', requestId, form, channel },
  };
};
