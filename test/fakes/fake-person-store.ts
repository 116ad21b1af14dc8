import type { PersonStore } from '../../src/features/feedback-intake/person-store.ts';
import { statedCustomer } from '../../src/features/feedback-intake/stated-customer.ts';
import { assertRecordable } from '../../src/features/privacy-notice/notice-gate.ts';
import type { FakeDatabase } from './fake-database.ts';

export const createFakePersonStore = (database: FakeDatabase): PersonStore => ({
  get: async (id) => {
    await database.turn();
    return database.people.get(id) ?? null;
  },
  find: async (ref) => {
    await database.turn();
    return [...database.people.values()].find((person) => person.ref === ref) ?? null;
  },
  withEmail: async (after) => {
    await database.turn();
    return [...database.people.values()]
      .filter(({ id, email }) => email !== null && (after === null || id > after))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .slice(0, 2);
  },
  linked: async (linkId) => {
    await database.turn();
    return [...database.people.values()].filter((person) => person.linkId === linkId);
  },
  chooseLanguage: async (choice) => {
    assertRecordable(choice);
    await database.turn();
    const person = database.people.get(choice.receipt.personId);
    if (person === undefined) return;
    database.people.set(person.id, { ...person, language: choice.value, languageChosen: true });
  },
  keepConversation: async (conversation) => {
    assertRecordable(conversation);
    await database.turn();
    const person = database.people.get(conversation.receipt.personId);
    if (person === undefined) return;
    database.people.set(person.id, { ...person, conversation: conversation.value });
  },
  correct: async (correction) => {
    assertRecordable(correction);
    await database.turn();
    const { receipt, value } = correction;
    const person = database.people.get(receipt.personId);
    if (person === undefined) return;
    const { displayName, email, ...stated } = value;
    const corrected = {
      ...person,
      ...(displayName === undefined ? {} : { displayName, displayNameStated: true }),
      ...(email === undefined ? {} : { email, emailStated: true }),
      stated: { ...person.stated, ...stated },
    };
    database.people.set(person.id, corrected);
    if (Object.keys(stated).length === 0) return;
    for (const row of database.feedback.values()) {
      if (row.personId !== person.id) continue;
      const customer = statedCustomer(row.customer, corrected.stated);
      database.feedback.set(row.id, { ...row, customer, revision: row.revision + 1 });
      database.enqueue([{ name: 'refresh-cards', payload: { feedbackId: row.id, discloses: true } }]);
    }
  },
  keepProfile: async (id, profile, jobs) => {
    await database.turn();
    const person = database.people.get(id);
    if (person === undefined) return;
    const language = person.languageChosen ? person.language : (profile.language ?? person.language);
    database.people.set(id, {
      ...person,
      language,
      displayName: person.displayNameStated ? person.displayName : profile.displayName,
      email: person.emailStated ? person.email : profile.email,
      profileReadAt: profile.readAt,
    });
    database.enqueue(jobs);
  },
});
