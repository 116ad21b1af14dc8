import type { LinkState } from '../../src/features/linked-accounts/judge-link-code.ts';
import type { LinkEntry, LinkStore } from '../../src/features/linked-accounts/link-store.ts';
import { assertRecordable } from '../../src/features/privacy-notice/notice-gate.ts';
import type { PersonId } from '../../src/shared/ids.ts';
import type { FakeDatabase } from './fake-database.ts';

export const createFakeLinkStore = (database: FakeDatabase): LinkStore => {
  const { people, linkCodes, linkTries } = database;

  const codeAt = (locator: string) => [...linkCodes.values()].find((code) => code.locator === locator);

  const withAll = (ids: readonly PersonId[]) => {
    const links = ids.map((id) => people.get(id)?.linkId ?? null).filter((link) => link !== null);
    return [...people.values()].filter(
      ({ id, linkId }) => ids.includes(id) || (linkId !== null && links.includes(linkId)),
    );
  };

  const stateOf = (typist: PersonId, { locator, whole, at }: LinkEntry): LinkState => {
    const code = codeAt(locator);
    const tries = linkTries.get(typist);
    return {
      now: at,
      typist: {
        id: typist,
        linkId: people.get(typist)?.linkId ?? null,
        wrongTries: tries !== undefined && tries.until > at ? tries.count : 0,
      },
      code:
        code === undefined
          ? null
          : {
              owner: code.personId,
              ownerLinkId: people.get(code.personId)?.linkId ?? null,
              isTyped: code.whole === whole,
              wrongTries: code.wrongTries,
              validUntil: code.validUntil,
            },
    };
  };

  const countWrongTry = (typist: PersonId, { locator, at, triesUntil }: LinkEntry): void => {
    const code = codeAt(locator);
    if (code !== undefined) linkCodes.set(code.personId, { ...code, wrongTries: code.wrongTries + 1 });
    const before = linkTries.get(typist);
    const counts = before !== undefined && before.until > at;
    linkTries.set(typist, counts ? { ...before, count: before.count + 1 } : { count: 1, until: triesUntil });
  };

  return {
    keepCode: async (code) => {
      assertRecordable(code);
      await database.turn();
      const { personId } = code.receipt;
      if (!people.has(personId)) return { kind: 'receipt-gone' };
      linkCodes.delete(personId);
      const same = codeAt(code.value.locator);
      if (same !== undefined && same.validUntil > code.value.createdAt) return { kind: 'taken' };
      if (same !== undefined) linkCodes.delete(same.personId);
      linkCodes.set(personId, { ...code.value, personId, wrongTries: 0 });
      return { kind: 'kept' };
    },
    enter: async (entry, judge, jobsFor) => {
      assertRecordable(entry);
      await database.turn();
      const { personId } = entry.receipt;
      if (!people.has(personId)) return { kind: 'receipt-gone' };
      const verdict = judge(stateOf(personId, entry.value));
      if (verdict.kind === 'link') {
        const { linkId } = entry.value;
        for (const person of withAll([personId, verdict.owner])) people.set(person.id, { ...person, linkId });
        linkCodes.delete(verdict.owner);
        database.enqueue(jobsFor(verdict.owner));
      } else if (verdict.isWrong) countWrongTry(personId, entry.value);
      return verdict;
    },
    leave: async (id) => {
      await database.turn();
      const person = people.get(id);
      if (person === undefined) return false;
      const all = withAll([id]);
      const leaving = all.length < 3 ? all : [person];
      for (const one of leaving) people.set(one.id, { ...one, linkId: null });
      return person.linkId !== null && all.length > 1;
    },
  };
};
