import { describe, expect, test } from 'vitest';
import { mistakes } from './mistakes-in-yaml.ts';

describe('a wrong period in lytt.yaml', () => {
  test.each<[string, string | RegExp, string, string[]]>([
    [
      'a mistyped unit',
      'afterHandled: 90d',
      'afterHandled: 90dd',
      [
        '76: retention.afterHandled is "90dd"; it must be a number of days or calendar months, such as 90d or 12mo; did you mean 90d?',
      ],
    ],
    [
      'no unit',
      'afterHandled: 90d',
      'afterHandled: 90',
      [
        '76: retention.afterHandled is 90; it must be a number of days or calendar months, such as 90d or 12mo; did you mean 90d?',
      ],
    ],
    [
      'months in words',
      'afterHandled: 90d',
      'afterHandled: 3 months',
      [
        '76: retention.afterHandled is "3 months"; it must be a number of days or calendar months, such as 90d or 12mo; did you mean 3mo?',
      ],
    ],
    [
      'months in Norwegian',
      'afterHandled: 90d',
      'afterHandled: 3 måneder',
      [
        '76: retention.afterHandled is "3 måneder"; it must be a number of days or calendar months, such as 90d or 12mo; did you mean 3mo?',
      ],
    ],
    [
      'm for months',
      'afterHandled: 90d',
      'afterHandled: 3m',
      [
        '76: retention.afterHandled is "3m"; it must be a number of days or calendar months, such as 90d or 12mo; did you mean 3mo?',
      ],
    ],
    [
      'weeks',
      'afterHandled: 90d',
      'afterHandled: 2w',
      [
        '76: retention.afterHandled is "2w"; it must be a number of days or calendar months, such as 90d or 12mo; did you mean 14d?',
      ],
    ],
    [
      'a year',
      'ceiling: 12mo',
      'ceiling: 1y',
      [
        '77: retention.ceiling is "1y"; it must be a number of days or calendar months, such as 90d or 12mo; did you mean 12mo?',
      ],
    ],
    [
      'ISO 8601',
      'afterHandled: 90d',
      'afterHandled: P90D',
      [
        '76: retention.afterHandled is "P90D"; it must be a number of days or calendar months, such as 90d or 12mo; did you mean 90d?',
      ],
    ],
    [
      'nothing',
      'afterHandled: 90d',
      'afterHandled: 0d',
      ['76: retention.afterHandled is "0d"; it must be at least 1d'],
    ],
    [
      'less than nothing',
      'afterHandled: 90d',
      'afterHandled: -5d',
      [
        '76: retention.afterHandled is "-5d"; it must be a number of days or calendar months, such as 90d or 12mo',
      ],
    ],
    [
      'a while',
      'afterHandled: 90d',
      'afterHandled: a while',
      [
        '76: retention.afterHandled is "a while"; it must be a number of days or calendar months, such as 90d or 12mo',
      ],
    ],
    [
      'a part longer than the whole',
      'afterHandled: 90d',
      'afterHandled: 13mo',
      [
        '76: retention.afterHandled is "13mo", longer than retention.ceiling ("12mo"); it must be as long or shorter',
      ],
    ],
    [
      'a part longer than the default of the whole',
      /afterHandled: 90d\n +ceiling: 12mo/,
      'afterHandled: 13mo',
      [
        '76: retention.afterHandled is "13mo", longer than retention.ceiling ("12mo"); it must be as long or shorter',
      ],
    ],
    [
      'longer than the hard maximum, in months',
      'ceiling: 12mo',
      'ceiling: 37mo',
      [
        '77: retention.ceiling is "37mo"; it is longer than Lytt may keep anything; the longest is 36mo (or 1095d)',
      ],
    ],
    [
      'longer than the hard maximum, in days',
      'ceiling: 12mo',
      'ceiling: 1096d',
      [
        '77: retention.ceiling is "1096d"; it is longer than Lytt may keep anything; the longest is 36mo (or 1095d)',
      ],
    ],
    [
      'a mistyped key',
      'ceiling: 12mo',
      'celing: 12mo',
      ['77: retention.celing is not a key; did you mean "ceiling"?'],
    ],
  ])('%s', (_what, find, replace, sentences) => {
    expect(mistakes(find, replace)).toEqual(sentences);
  });
});
