import { actionIds } from '../../drawing/action-ids.ts';
import type { Listening } from '../receiving/listening.ts';

/** *Hjelp* and the choice of language. */
export const listenForHelpActions = (listening: Listening): void => {
  listening.onPress(actionIds.help, { replaces: false }, ({ visitor }) => ({ kind: 'help-asked', visitor }));
  listening.onPress(actionIds.chooseLanguage, { replaces: false }, ({ data, visitor }) =>
    data?.is === 'language' ? { kind: 'language-chosen', visitor, language: data.language } : null,
  );
};
