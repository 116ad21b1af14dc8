import type { Feedback } from '../../../../src/features/feedback-intake/feedback.ts';
import { Unrecorded } from '../../../../src/features/privacy-notice/unrecorded.ts';
import {
  type DownloadToken,
  type ExportId,
  type FeedbackId,
  idFrom,
  type MessageId,
  type PersonId,
  type PostId,
  type RequestId,
} from '../../../../src/shared/ids.ts';
import type { MessageAddress } from '../../../../src/shared/platform-user.ts';
import { createFakeBot, type FakeBot } from '../../../fakes/fake-bot.ts';
import { createFakeCustomers } from '../../../fakes/fake-customers.ts';
import { dumpDatabase } from '../../../fakes/fake-database.ts';
import { agentIn, customer } from '../../../fakes/people.ts';
import { pressContinue } from '../../../fakes/stories.ts';

export const kari = customer();
export const agent = agentIn('billing');
export const privacy = agentIn('privacy');

/** In everything that Kari writes here, and in all that agents write about it. */
export const secret = 'HEMMELIG';
/** Words of hers, who she is, and whose customer: nobody in a support channel may see any of it. */
const traces = [secret, 'Fjellheim', 'UKARI', 'ukari@example.com'];

/** How an item can come to be out of ordinary use. */
export const states = [
  'restricted',
  'item restricted',
  'objected',
  'kept unused',
  'marked',
  'erased',
] as const;
export type State = (typeof states)[number];

/** Kari's item with all that can hang on it, as it was before anything was asked; ids outlive what they name. */
export interface Stage {
  readonly bot: FakeBot;
  readonly personId: PersonId;
  readonly item: Feedback;
  readonly id: FeedbackId;
  /** Her own message, that the item was made from. */
  readonly original: MessageAddress;
  /** Our message with a reply, in whose thread she can answer. */
  readonly reply: MessageAddress;
  /** A reply that she has not got yet, an answer of hers that no thread has yet, a card that no channel has yet. */
  readonly waitingMessage: MessageId;
  readonly answer: MessageId;
  readonly waitingPost: PostId;
  readonly token: DownloadToken;
  readonly exportId: ExportId;
  /** The request that the state comes from. */
  readonly requestId: RequestId;
}

export const nobody = '00000000-0000-7000-8000-00000000dead';

const must = <T>(value: T | null | undefined, what: string): T => {
  if (value == null) throw new Error(`there is no ${what}`);
  return value;
};

/** An item by message, replied to; its second card, a second reply and an answer are still on their way. */
export const setStage = async (): Promise<Stage> => {
  const fjellheim = {
    company: 'Fjellheim AS',
    country: 'NO',
    pricePlan: 'Pro',
    url: 'https://fjellheim.example.com',
  };
  const bot = createFakeBot({
    settings: { collect: { email: true, displayName: true } },
    customers: createFakeCustomers({ TCUSTOMER: fjellheim }),
  });
  const { useCases } = bot;
  await pressContinue(bot);
  bot.support.break('product', { kind: 'retry', code: 'rate-limited', afterMs: null });
  const original = { channel: 'DUKARI', message: '1.1' };
  bot.author.write(original, `Fakturaen er feil ${secret}`);
  const card = { channel: 'DUKARI', message: '1.2' };
  await useCases.acceptMessage({ user: kari, message: original, card, kind: 'bug', applicationId: null });
  await bot.settle();
  const saved = must((await useCases.listOwnFeedback(kari))[0], 'item');
  const id = saved.id;
  await useCases.replyToAuthor({ place: agent, feedbackId: id, text: `Hei ${secret}`, submission: 'R1' });
  await bot.settle();
  const reply = must(bot.author.told.findLast(({ message }) => message.kind === 'reply')?.address, 'reply');
  await useCases.replyToAuthor({ place: agent, feedbackId: id, text: `Mer ${secret}`, submission: 'R2' });
  const words = new Unrecorded(`Svar ${secret}`);
  await useCases.answerInForm({ user: kari, feedbackId: id, words, submission: 'A1' });
  const link = await useCases.askExport(kari);
  const messages = await bot.ports.feedback.messagesOf(id);
  const posts = await bot.ports.posts.ofFeedback(id);
  bot.support.break('product', null);
  return {
    bot,
    personId: saved.personId,
    item: must(await bot.ports.feedback.get(id), 'item'),
    id,
    original,
    reply,
    waitingMessage: must(messages.find(({ state }) => state === 'waiting')?.id, 'waiting message'),
    answer: must(messages.find(({ kind }) => kind === 'answer')?.id, 'answer'),
    waitingPost: must(posts.find(({ state }) => state === 'waiting')?.id, 'waiting card'),
    token: idFrom(link.kind === 'export-link' ? (link.address.split('/').at(-1) ?? nobody) : nobody),
    exportId: idFrom(nobody),
    requestId: idFrom(nobody),
  };
};

const take: Readonly<Record<State, (stage: Stage) => Promise<unknown>>> = {
  restricted: ({ bot }) => bot.useCases.restrictData(kari, null),
  'item restricted': ({ bot, id }) => bot.useCases.restrictData(kari, id),
  objected: ({ bot }) => bot.useCases.objectToUse(kari, null),
  'kept unused': async ({ bot }) => {
    await bot.useCases.objectToUse(kari, null);
    await bot.useCases.chooseWish(kari, 'keep');
    const request = [...bot.database.requests.values()].find(({ kind }) => kind === 'object');
    const upheld = { kind: 'fulfilled', reason: null } as const;
    await bot.useCases.decideRequest(privacy, request?.id ?? idFrom(nobody), upheld);
    await bot.settle();
  },
  marked: ({ bot, id }) => bot.useCases.markAsRequest(agent, id),
  erased: ({ bot }) => bot.useCases.confirmErase(kari),
};

/** Brings the item into a state; the jobs that follow from it have not run, except where one is the state. */
export const takeOut = async (stage: Stage, state: State): Promise<Stage> => {
  await take[state](stage);
  const restricting = [...stage.bot.database.requests.values()].find((one) => one.restriction !== null);
  return { ...stage, requestId: restricting?.id ?? stage.requestId };
};

/** What anybody but Kari has got of hers, and how often; `told`: messages of agents' that were sent to her. */
export const spreadOf = ({ bot }: Stage) => ({
  ledger: bot.database.disclosures.length,
  told: bot.author.told.filter(({ message }) => message.kind === 'reply' || message.kind === 'handled')
    .length,
});

/** Where agents or operators could still read something of hers. */
export const readableOf = ({ bot }: Stage): readonly string[] => {
  const { standing, requestCards, alerts } = bot.support;
  const places = {
    standing,
    requestCards,
    alerts,
    log: bot.log.events,
    jobs: [...bot.database.jobs.values()],
  };
  return Object.entries(places).flatMap(([place, held]) =>
    traces.filter((trace) => JSON.stringify(held).includes(trace)).map((trace) => `${trace} in ${place}`),
  );
};

/** Everything that a path could have changed. */
export const worldOf = ({ bot }: Stage): string => {
  const { standing, requestCards, alerts } = bot.support;
  const { told, homes, profileReads } = bot.author;
  return JSON.stringify([
    dumpDatabase(bot.database),
    [...bot.database.jobs.values()],
    standing,
    requestCards,
    alerts,
    told,
    homes,
    profileReads,
    bot.log.events,
  ]);
};
