import { describe, expect, test } from 'vitest';
import {
  asTyped,
  commandsFor,
  readTyped,
  withMentions,
} from '../../../src/playground/page/slack/chat/outgoing-text.ts';
import { typedText } from '../../../src/playground/slack/world/typed-text.ts';

const people = [
  { id: 'U1', displayName: 'Kari' },
  { id: 'U2', displayName: 'Kari Nordmann' },
];

describe('what a person types', () => {
  test('becomes a mention where it names somebody, the longest name first', () => {
    expect(withMentions('Hei @Kari Nordmann og @Kari! ', people)).toBe('Hei <@U2> og <@U1>!');
  });

  test.each([
    'Hei @Kari Nordmann',
    'a < b & c > d',
    'se https://example.com/?a=1&b=2',
    'til kari@example.com',
  ])('%s comes back the same for changing, after Slack has written it its own way', (typed) => {
    expect(asTyped(typedText(withMentions(typed, people)), people)).toBe(typed);
  });

  test.each([
    ['', { kind: 'nothing' }],
    ['  \n ', { kind: 'nothing' }],
    ['Hei', { kind: 'text', text: 'Hei' }],
    ['/personvern', { kind: 'command', command: '/personvern', text: '' }],
    ['/tilbakemelding Den er\ntreg ', { kind: 'command', command: '/tilbakemelding', text: 'Den er\ntreg' }],
    ['/usr/bin er borte', { kind: 'text', text: '/usr/bin er borte' }],
  ])('%j is read for what it is', (typed, read) => {
    expect(readTyped(typed)).toEqual(read);
  });

  test('a slash lists the commands that fit, until a space follows', () => {
    const commands = ['/tilbakemelding', '/personvern', '/privacy'];
    expect(commandsFor('/', commands)).toEqual(commands);
    expect(commandsFor('/P', commands)).toEqual(['/personvern', '/privacy']);
    expect(commandsFor('/personvern ', commands)).toEqual([]);
    expect(commandsFor('hei /p', commands)).toEqual([]);
  });
});
