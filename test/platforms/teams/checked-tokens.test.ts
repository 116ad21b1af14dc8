import { expect, test } from 'vitest';
import { createCheckedTokens } from '../../../src/platforms/teams/receiving/checked-tokens.ts';

const start = Date.parse('2026-03-02T08:00:00Z');
const token = { claims: [], tenantId: null, serviceUrl: 'https://teams.example.com/' };

const createTokens = () => {
  let time = start;
  const tokens = createCheckedTokens({ now: () => new Date(time) });
  return {
    ...tokens,
    pass: (ms: number) => {
      time += ms;
    },
  };
};
const inAnHour = start / 1_000 + 3_600;

test('a token is known for a minute, and only for the channel it was checked for', () => {
  const tokens = createTokens();
  expect(tokens.find('Bearer a.b.c', 'msteams')).toBeNull();
  tokens.keep('Bearer a.b.c', 'msteams', token, inAnHour);
  expect(tokens.find('Bearer a.b.c', 'msteams')).toBe(token);
  expect(tokens.find('Bearer a.b.d', 'msteams')).toBeNull();
  expect(tokens.find('Bearer a.b.c', 'webchat')).toBeNull();
  tokens.pass(59_999);
  expect(tokens.find('Bearer a.b.c', 'msteams')).toBe(token);
  tokens.pass(1);
  expect(tokens.find('Bearer a.b.c', 'msteams')).toBeNull();
});

test('it is not known for longer than it says itself', () => {
  const tokens = createTokens();
  tokens.keep('Bearer a.b.c', 'msteams', token, start / 1_000 + 10);
  tokens.pass(9_999);
  expect(tokens.find('Bearer a.b.c', 'msteams')).toBe(token);
  tokens.pass(1);
  expect(tokens.find('Bearer a.b.c', 'msteams')).toBeNull();
});

test('one that is only good because clocks differ, or does not say until when, is checked each time', () => {
  const tokens = createTokens();
  for (const expires of [start / 1_000 - 60, Number.NaN]) {
    tokens.keep('Bearer a.b.c', 'msteams', token, expires);
    expect(tokens.find('Bearer a.b.c', 'msteams')).toBeNull();
  }
});
