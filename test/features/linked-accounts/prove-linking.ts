import fc from 'fast-check';
import { expect } from 'vitest';
import { idFrom, type LinkCode } from '../../../src/shared/ids.ts';
import type { OpenWorld } from '../../fakes/world.ts';
import { accounts, openLinkStage } from './stage.ts';

const names = ['A', 'B', 'C'] as const;
type Name = (typeof names)[number];

type Step =
  | { readonly act: 'make' | 'leave'; readonly who: Name }
  /** `code` counts back through those made; `slip`: how it is mistyped. */
  | {
      readonly act: 'enter';
      readonly who: Name;
      readonly code: number;
      readonly slip: 'none' | 'end' | 'all';
    }
  | { readonly act: 'wait'; readonly minutes: number };

const who = fc.constantFrom(...names);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ act: fc.constant('make' as const), who }) },
  {
    weight: 8,
    arbitrary: fc.record({
      act: fc.constant('enter' as const),
      who,
      code: fc.nat({ max: 2 }),
      slip: fc.constantFrom('none' as const, 'none' as const, 'end' as const, 'end' as const, 'all' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('leave' as const), who }) },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('wait' as const),
      minutes: fc.constantFrom(1, 4, 9, 10, 45, 60),
    }),
  },
);

interface Made {
  readonly code: LinkCode;
  readonly owner: Name;
  readonly until: number;
  wrong: number;
  gone: boolean;
}

/** What must be so, worked out without any store: plain lists of what was made, typed and when. */
class Model {
  readonly made: Made[] = [];
  readonly wrong = new Map<Name, { count: number; until: number }>();
  groups: Name[][] = names.map((name) => [name]);

  groupOf(name: Name): readonly Name[] {
    return this.groups.find((group) => group.includes(name)) ?? [];
  }

  make(owner: Name, code: LinkCode, now: number): void {
    for (const one of this.made) if (one.owner === owner) one.gone = true;
    this.made.push({ code, owner, until: now + 10 * 60_000, wrong: 0, gone: false });
  }

  leave(name: Name): void {
    this.groups = [...this.groups.map((group) => group.filter((one) => one !== name)), [name]];
  }

  enter(typist: Name, typed: string, now: number): string {
    const tries = this.wrong.get(typist);
    const counts = tries !== undefined && tries.until > now ? tries : null;
    if (counts !== null && counts.count >= 5) return 'too-many-tries';
    const aimed = this.made.find((one) => !one.gone && one.code.slice(0, 4) === typed.slice(0, 4));
    if (aimed?.code !== typed) {
      if (aimed !== undefined) aimed.wrong += 1;
      if (counts === null) this.wrong.set(typist, { count: 1, until: now + 60 * 60_000 });
      else counts.count += 1;
      return 'unknown';
    }
    if (aimed.wrong >= 5 || now >= aimed.until) return 'expired';
    if (aimed.owner === typist) return 'own';
    if (this.groupOf(typist).includes(aimed.owner)) return 'already-linked';
    const both = [...this.groupOf(typist), ...this.groupOf(aimed.owner)];
    this.groups = [...this.groups.filter((group) => !group.some((one) => both.includes(one))), both];
    aimed.gone = true;
    return 'linked';
  }
}

const typedAs = (code: LinkCode, slip: 'none' | 'end' | 'all'): LinkCode =>
  slip === 'none' ? code : idFrom(slip === 'end' ? `${code.slice(0, 4)}ZZZZ` : 'ZZZZZZZZ');

/** Any order of codes made, typed rightly and wrongly, waited for and unlinked: who is linked is who should be. */
export const proveLinking = async (openWorld: OpenWorld, runs: number): Promise<void> => {
  const property = fc.asyncProperty(fc.array(step, { maxLength: 30, size: 'max' }), async (steps) => {
    const stage = await openLinkStage(openWorld);
    const model = new Model();
    try {
      for (const name of names) await stage.press(accounts[name]);
      for (const one of steps) {
        const now = stage.clock.now().getTime();
        if (one.act === 'wait') stage.clock.advance(one.minutes * 60_000);
        if (one.act === 'make') {
          const made = await stage.make(accounts[one.who]);
          if (made.kind === 'made') model.make(one.who, made.code, now);
        }
        if (one.act === 'leave') {
          const alone = model.groupOf(one.who).length === 1;
          expect((await stage.leave(accounts[one.who])).kind).toBe(alone ? 'not-linked' : 'unlinked');
          model.leave(one.who);
        }
        if (one.act === 'enter') {
          const aimed = model.made.at(-1 - one.code);
          if (aimed === undefined) continue;
          const typed = typedAs(aimed.code, one.slip);
          const result = await stage.enter(accounts[one.who], typed);
          const expected = model.enter(one.who, typed, now);
          expect(result.kind === 'refused' ? result.reason : result.kind).toBe(expected);
        }
        for (const name of names) {
          const own = (await stage.own(accounts[name])).map(({ userId }) => userId).sort();
          expect(own).toEqual(
            model
              .groupOf(name)
              .map((each) => accounts[each].userId)
              .sort(),
          );
        }
      }
    } finally {
      await stage.world.close();
    }
  });
  await fc.assert(property, { numRuns: runs });
};
