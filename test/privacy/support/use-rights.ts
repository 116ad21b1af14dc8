import { agentModal, pressCard } from '../../whole/support/agent-acts.ts';
import { closeAll, command, inside, modalOf, submit, waitFor } from '../../whole/support/author-acts.ts';
import { eventually } from '../../whole/support/eventually.ts';
import { type LocalAuthor, saveByCommand } from '../../whole/support/save-acts.ts';
import { liv, privacy, unique } from '../../whole/support/whole-seed.ts';

const asked = async (a: LocalAuthor, right: string, callbackId: string) => {
  await closeAll(a);
  await command(a, '/personvern', right);
  return modalOf(a, callbackId);
};

const rectify = async (a: LocalAuthor): Promise<void> => {
  const { id } = await asked(a, 'rett', 'rectify_form');
  const written = {
    displayName: `Navn ${unique()}`,
    email: `${unique().toLowerCase()}@rettet.example.com`,
    company: `Firma ${unique()}`,
    country: 'SE',
    pricePlan: `Plan ${unique()}`,
  };
  const values = Object.fromEntries(
    Object.entries(written).map(([field, text]) => [`correct_${field}`, { [`correct_${field}`]: text }]),
  );
  await submit(a, id, values);
  await a.whole.slack.settled();
  await a.whole.drain();
};

/** One item, by the button under it. */
const restrictOne = async (a: LocalAuthor): Promise<void> => {
  const word = `ord${unique()}`;
  await saveByCommand(a, `Skal ikke brukes ${word}.`);
  const { id, blocks } = await asked(a, 'begrens', 'read');
  const at = blocks.findIndex((block) => JSON.stringify(block).includes(word));
  const row = blocks.slice(at).find((block) => JSON.stringify(block).includes('"restrict"'));
  const blockId = String(row?.block_id);
  await a.whole.slack.pressInView({ user: a.who.id, viewId: id, actionId: 'restrict', blockId });
  await a.whole.slack.settled();
  await a.whole.drain();
};

/** An agent fills in a form about the newest request in the privacy channel. */
const decide = async (a: LocalAuthor, action: string, choice: Record<string, string>): Promise<void> => {
  const { whole } = a;
  const card = whole.slack
    .messagesIn(privacy)
    .findLast((message) => message.isBot && inside(message).includes(`"${action}"`));
  if (card === undefined) throw new Error(`no card in the privacy channel offers ${action}`);
  await pressCard(whole, card, action);
  const { id } = await agentModal(whole, 'request_form');
  const values = Object.fromEntries(Object.entries(choice).map(([name, value]) => [name, { [name]: value }]));
  const sent = await whole.slack.submitView({
    user: liv,
    viewId: id,
    values: { ...values, words_0: { words: `Begrunnelse ord${unique()}.` } },
  });
  if (!sent.ok) throw new Error(`the form was not taken: ${sent.message}`);
  await eventually(() => whole.slack.topViewOf(liv)?.id !== id);
  await whole.drain();
};

/**
 * They correct themselves, ask for a link that they do not use, restrict one item, and object; the objection takes
 * more time, and is refused.
 */
export const useRights = async (a: LocalAuthor): Promise<void> => {
  await rectify(a);
  await asked(a, 'last-ned', 'read');
  await restrictOne(a);
  await objectNow(a);
  await a.whole.drain();
  await decide(a, 'request_extend', { months: '1' });
  await decide(a, 'request_refuse', { ground: 'legal-claims' });
};

/** All use stops at once, and nobody has decided yet. */
const objectNow = async (a: LocalAuthor): Promise<void> => {
  await closeAll(a);
  await command(a, '/personvern', 'protester');
  await waitFor(a.whole, 'that the objection is received', () => {
    const top = a.whole.slack.topViewOf(a.who.id);
    return inside(top).includes('PV-');
  });
  await a.whole.slack.settled();
};
