import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../../src/playground/page/teams/text/markdown.ts';
import { htmlOf } from '../../../../src/playground/page/teams/text/markdown-html.ts';

const html = (text: string): string => htmlOf(parseMarkdown(text));

test('bold, italic, links and lists are drawn; the rest is text', () => {
  expect(html('**Feit** og _skrå_ og *skrå*')).toBe(
    '<p><strong>Feit</strong> og <em>skrå</em> og <em>skrå</em></p>',
  );
  expect(html('Les [mer **her**](https://www.visma.com/a?b=1&c=2)')).toBe(
    '<p>Les <a href="https://www.visma.com/a?b=1&amp;c=2" rel="noopener noreferrer">mer <strong>her</strong></a></p>',
  );
  expect(html('To ting:\n- en\n- to\r\n\r1. først\n2) så\nslutt')).toBe(
    '<p>To ting:</p><ul><li>en</li><li>to</li></ul><ol><li>først</li><li>så</li></ol><p>slutt</p>',
  );
  expect(html('snake_case_navn, 2 * 3 * 4, ** alene **')).toBe(
    '<p>snake_case_navn, 2 * 3 * 4, ** alene **</p>',
  );
});

test('a link goes to where links may go, and nowhere else', () => {
  expect(html('[trykk](javascript:alert(1))')).not.toContain('<a');
  expect(html('[trykk](data:text/html,x)')).not.toContain('<a');
  expect(html('[skriv](mailto:a@example.com)')).toContain('<a href="mailto:a@example.com"');
});

test('whatever somebody writes, only these elements come of it, and no attribute but an address', () => {
  const spiced = fc.array(
    fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<b onclick="x">',
        '</p>',
        '**',
        '_',
        '[a](',
        ')',
        '"',
        "'",
        '\n- ',
        'https://x.example/"',
        '&lt;',
        '<',
      ),
    ),
    { maxLength: 12 },
  );
  const allowed =
    /<(?:\/?(?:p|ul|ol|li|strong|em)|br|\/a|a href="(?:https?|mailto):[^"<>]*" rel="noopener noreferrer")>/g;
  fc.assert(
    fc.property(spiced, (pieces) => {
      expect(html(pieces.join('')).replace(allowed, '')).not.toMatch(/[<>]/);
    }),
  );
});

test('no word is lost', () => {
  const words = fc.array(fc.stringMatching(/^[a-zæøå]{1,6}$/), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(words, fc.constantFrom(' ', '\n', ' **x** ', ' _y_ '), (said, between) => {
      const shown = html(said.join(between)).replace(/<[^>]+>/g, ' ');
      for (const word of said) expect(shown).toContain(word);
    }),
  );
});
