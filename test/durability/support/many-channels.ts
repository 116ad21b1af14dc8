import type { SlackSeed } from '../../../src/playground/slack/workspaces.ts';
import { liv, support, wholeSeed } from '../../whole/support/whole-seed.ts';
import { destinationAt, wholeSettings } from '../../whole/support/whole-yaml.ts';

/** A support channel takes a card a second: a burst is spread over so many. */
const count = 16;
const numbers = Array.from({ length: count }, (_, index) => String(index).padStart(2, '0'));

export const manyChannels = numbers.map((number) => `C0MANY${number}`);

/** The word in a text that leads to a channel. */
export const wayTo = (index: number): string => `kanal${numbers[index % count]}`;

export const manySeed = (authors: number): SlackSeed => {
  const seed = wholeSeed({ customers: authors });
  const there = seed.workspaces.find(({ id }) => id === support);
  const bot = there?.installation?.botUserId ?? '';
  there?.channels.push(...manyChannels.map((id) => ({ id, name: id.toLowerCase(), members: [liv, bot] })));
  return seed;
};

export const manyYaml = (): string => {
  const settings = wholeSettings();
  const destinations = numbers.map((number): [string, ReturnType<typeof destinationAt>] => [
    `many-${number}`,
    destinationAt(`C0MANY${number}`, 'content'),
  ]);
  const routes = numbers.map((number) => ({
    when: { contains: [`kanal${number}`] },
    to: [`many-${number}`],
  }));
  return JSON.stringify({
    ...settings,
    destinations: { ...settings.destinations, ...Object.fromEntries(destinations) },
    routes,
  });
};
