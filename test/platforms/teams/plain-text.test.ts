import { expect, test } from 'vitest';
import { htmlText, messageText } from '../../../src/platforms/teams/reading/plain-text.ts';
import { quotedReply } from '../../../src/platforms/teams/reading/quoted-reply.ts';

const bot = '28:bot';
const ofBot = { mentioned: { id: bot }, text: '<at>Lytt</at>' };
const ofOla = { mentioned: { id: '29:ola' }, text: '<at>Ola Hansen</at>' };

test('entities are decoded, the mention of the bot is taken out, and of others only the name stays', () => {
  expect(messageText('<at>Lytt</at>&nbsp;hjelp', [ofBot], bot, false)).toBe('hjelp');
  expect(messageText('Er 1 &lt; 2 &amp;&amp; 3 &gt; 2?', [], bot, false)).toBe('Er 1 < 2 && 3 > 2?');
  expect(messageText('Spør <at>Ola Hansen</at>, <at>Lytt</at>', [ofBot, ofOla], bot, false)).toBe(
    'Spør @Ola Hansen,',
  );
  expect(messageText('bl&aring;b&aelig;r &#248;l &#xE5; &ukjent;', [], bot, false)).toBe(
    'blåbær øl å &ukjent;',
  );
});

test('what only looks like markup is left alone in plain text', () => {
  expect(messageText('if (a <b> c) { &x }', [], bot, false)).toBe('if (a <b> c) { &x }');
});

test('HTML becomes the lines that its reader saw', () => {
  const html =
    '<div><p>Fakturaen\n mangler <b>moms</b>.</p><ul><li>mars</li><li>april</li></ul>' +
    '<p>Hilsen<br>Kari &amp; <at id="0">Ola Hansen</at></p><attachment id="x"></attachment></div>';
  expect(htmlText(html)).toBe('Fakturaen mangler moms.\n- mars\n- april\nHilsen\nKari & @Ola Hansen');
  expect(htmlText('&lt;script&gt; er ord')).toBe('<script> er ord');
  expect(htmlText('')).toBe('');
});

test('a reply that quotes is told from what it quotes', () => {
  const quoted =
    '<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1700000000001">' +
    '<strong>Lytt</strong><p>Vi ser på det.</p></blockquote><p>Takk, nå virker det</p>';
  const reply = quotedReply(quoted);
  expect(reply?.to).toBe('1700000000001');
  expect(messageText(reply?.html ?? '', [], bot, true)).toBe('Takk, nå virker det');
  expect(quotedReply('<p>Bare <blockquote>et sitat</blockquote></p>')).toBeNull();
});
