import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainRouting, type RoutingFacts } from '../../../src/features/routing/routing-rule.ts';
import type { RouteRule } from '../../../src/shared/settings.ts';
import { sampleSettings } from '../../fakes/sample-settings.ts';

const facts: RoutingFacts = {
  application: 'eaccounting',
  kind: 'bug',
  country: 'SE',
  company: 'Kunde AB',
  pricePlan: 'pro',
  language: 'nb',
  platform: 'slack',
  text: 'Fakturaen er feil',
};
const unknownCustomer = { country: null, company: null, pricePlan: null };
const route = (when: RouteRule['when'], more: Partial<RoutingFacts> = {}) =>
  explainRouting({ routes: [{ when, to: ['billing'], line: 7 }], fallback: 'rest' }, { ...facts, ...more })
    .to[0];

describe('a rule', () => {
  test.each([
    [{ application: ['eaccounting'] }, true],
    [{ application: ['visma-net', 'eaccounting'] }, true],
    [{ application: ['visma-net'] }, false],
    [{ kind: ['bug', 'complaint'], country: ['SE'] }, true],
    [{ kind: ['bug'], country: ['NO'] }, false],
    [{ country: ['se'] }, true],
    [{ company: ['kunde ab'] }, true],
    [{ pricePlan: ['free'] }, false],
    [{ language: ['nb', 'nn'], platform: ['slack'] }, true],
    [{ platform: ['teams'] }, false],
    [{ contains: ['faktura'] }, true],
    [{ contains: ['FAKTURA', 'invoice'] }, true],
    [{ contains: ['invoice'] }, false],
    [{}, true],
    [{ kind: [] }, false],
  ])('%j holds: %s', (when, holds) => {
    expect(route(when)).toBe(holds ? 'billing' : 'rest');
  });

  test('does not hold on what is not known', () => {
    expect(route({ country: ['SE'] }, unknownCustomer)).toBe('rest');
    expect(route({ application: ['eaccounting'] }, { application: null })).toBe('rest');
  });

  test('finds Norwegian letters however they are composed', () => {
    expect(route({ contains: ['Årsoppgjør'] }, { text: 'a\u030arsoppgjør mangler' })).toBe('billing');
  });
});

test('the first match wins, and each of its destinations is named once', () => {
  const routes = [
    { when: { kind: ['bug'] }, to: ['a', 'b', 'a'], line: 1 },
    { when: {}, to: ['c'], line: 2 },
  ];
  expect(explainRouting({ routes, fallback: 'rest' }, facts).to).toEqual(['a', 'b']);
});

test('nothing is unrouted: whatever the rules and the facts, there is somewhere to go', () => {
  const words = fc.constantFrom('bug', 'SE', 'nb', 'x');
  const when = fc.record(
    { kind: fc.array(words), country: fc.array(words), contains: fc.array(words) },
    { requiredKeys: [] },
  );
  const rules = fc.array(
    fc.record({ when, to: fc.array(fc.constantFrom('a', 'b'), { minLength: 1 }), line: fc.constant(null) }),
  );
  fc.assert(
    fc.property(rules, fc.option(words), fc.string(), (routes, country, text) => {
      const { to, winner } = explainRouting({ routes, fallback: 'rest' }, { ...facts, country, text });
      expect(to.length).toBeGreaterThan(0);
      expect(winner === null ? to : ['rest']).toEqual(['rest']);
    }),
  );
});

test('the explanation says which rule wins and why the others do not', () => {
  const explained = explainRouting(sampleSettings, {
    ...facts,
    kind: 'question',
    text: 'Hvor er faktura 42?',
  });
  expect(explained.to).toEqual(['billing', 'product']);
  expect(explained.winner).toMatchObject({ index: 1, line: 22 });
  expect(explained.rules).toMatchObject([
    {
      line: 21,
      holds: false,
      conditions: [
        { condition: 'application', wanted: ['eaccounting'], actual: ['eaccounting'], holds: true },
        { condition: 'kind', wanted: ['bug', 'complaint'], actual: ['question'], holds: false },
      ],
    },
    { line: 22, holds: true, conditions: [{ condition: 'contains', actual: ['faktura'], holds: true }] },
    { line: 23, holds: true },
  ]);
});
