import { readPeriod } from './period-text.ts';
import { shown } from './say.ts';
import { valueAt } from './value-at.ts';
import type { Problem, YamlSource } from './yaml-source.ts';

const pairs = [
  ['afterHandled', '90d', 'ceiling', '12mo'],
  ['requestIdentity', '90d', 'requests', '24mo'],
] as const;

/** A part cannot be kept longer than the whole that it belongs to. */
export const checkRetention = (source: YamlSource): readonly Problem[] =>
  pairs.flatMap(([part, partDefault, whole, wholeDefault]) => {
    const partText = valueAt(source.data, ['retention', part]) ?? partDefault;
    const wholeText = valueAt(source.data, ['retention', whole]) ?? wholeDefault;
    const [partPeriod, wholePeriod] = [readPeriod(partText), readPeriod(wholeText)];
    if (partPeriod.kind === 'problem' || wholePeriod.kind === 'problem') return [];
    if (partPeriod.approximateDays <= wholePeriod.approximateDays) return [];
    const sentence = `retention.${part} is ${shown(partText)}, longer than retention.${whole} (${shown(wholeText)}); it must be as long or shorter`;
    return [{ line: source.lineOf(['retention', part]), sentence }];
  });
