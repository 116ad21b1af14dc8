import { expect, test } from 'vitest';
import { parseMrkdwn } from '../../../src/playground/page/slack/text/mrkdwn.ts';
import { parseInline } from '../../../src/playground/page/slack/text/mrkdwn-inline.ts';

const text = (words: string) => ({ kind: 'text', text: words });

test.each([
  ['*feit*', { kind: 'bold', content: [text('feit')] }],
  ['_skrå_', { kind: 'italic', content: [text('skrå')] }],
  ['~strøket~', { kind: 'strike', content: [text('strøket')] }],
  ['`a &lt; b`', { kind: 'code', text: 'a < b' }],
  ['*_begge_*', { kind: 'bold', content: [{ kind: 'italic', content: [text('begge')] }] }],
  [
    '<https://example.com/?a=1&amp;b=2|les>',
    { kind: 'link', url: 'https://example.com/?a=1&b=2', label: 'les' },
  ],
  ['<mailto:kari@example.com>', { kind: 'link', url: 'mailto:kari@example.com', label: null }],
  ['<@U0KARI>', { kind: 'user', id: 'U0KARI', label: null }],
  ['<#C0BILLING|faktura>', { kind: 'channel', id: 'C0BILLING', label: 'faktura' }],
  ['<!here>', { kind: 'broadcast', name: 'here' }],
  [
    '<!date^1772532600^{date} {time}|3. mars>',
    { kind: 'date', seconds: 1772532600, format: '{date} {time}', url: null, fallback: '3. mars' },
  ],
  [':wave:', { kind: 'emoji', name: 'wave' }],
])('%s is read as Slack reads it', (written, read) => {
  expect(parseInline(written)).toEqual([read]);
});

test.each(['2*3*4', 'en_to_tre', '* ikke feit*', 'kl. 10:30:00', 'a < b', 'snake_case_', '**'])(
  '%s stays as it is written',
  (written) => {
    expect(parseInline(written)).toEqual([text(written)]);
  },
);

test('what only looks like a tag is words', () => {
  expect(parseInline('<script>alert(1)</script>')).toEqual([
    text('<script>'),
    text('alert(1)'),
    text('</script>'),
  ]);
});

test('a style does not reach over a line', () => {
  expect(parseInline('*en\nto*')).toEqual([text('*en\nto*')]);
});

test('quotes and fences stand apart from the lines around them', () => {
  expect(parseMrkdwn('Hei\n>sitat\n&gt;mer\nslutt\n```\nkode *ikke feit*\n```\netterpå')).toEqual([
    { kind: 'lines', content: [text('Hei')] },
    { kind: 'quote', content: [text('sitat\nmer')] },
    { kind: 'lines', content: [text('slutt')] },
    { kind: 'preformatted', text: 'kode *ikke feit*' },
    { kind: 'lines', content: [text('etterpå')] },
  ]);
});

test('blank lines between paragraphs are kept', () => {
  expect(parseMrkdwn('en\n\nto')).toEqual([{ kind: 'lines', content: [text('en\n\nto')] }]);
});
