import type { StaticSelect } from '@slack/types';
import { languages } from '../../../../shared/language.ts';
import { actionIds } from '../../../drawing/action-ids.ts';
import type { Drawing } from '../../../drawing/drawing.ts';
import { languageLabel } from '../../../drawing/kit/labels.ts';
import { encodeButton } from '../../metadata.ts';
import { option, select } from './selects.ts';

const valueFor = (language: Drawing['language']) => encodeButton({ is: 'language', language }) ?? language;

export const languageSelect = (d: Drawing): StaticSelect =>
  select(
    actionIds.chooseLanguage,
    languages.map((language) => option(languageLabel(language, d), valueFor(language))),
    d.t('author:button.chooseLanguage'),
    valueFor(d.language),
  );
