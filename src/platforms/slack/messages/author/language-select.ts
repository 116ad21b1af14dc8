import type { StaticSelect } from '@slack/types';
import { languages } from '../../../../shared/language.ts';
import { actionIds } from '../../action-ids.ts';
import { encodeButton } from '../../metadata.ts';
import type { Drawing } from '../drawing.ts';
import { languageLabel } from '../kit/labels.ts';
import { option, select } from '../kit/selects.ts';

const valueFor = (language: Drawing['language']) => encodeButton({ is: 'language', language }) ?? language;

export const languageSelect = (d: Drawing): StaticSelect =>
  select(
    actionIds.chooseLanguage,
    languages.map((language) => option(languageLabel(language, d), valueFor(language))),
    d.t('author:button.chooseLanguage'),
    valueFor(d.language),
  );
