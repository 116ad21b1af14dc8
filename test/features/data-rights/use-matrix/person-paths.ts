import type { UseCases } from '../../../../src/features/create-use-cases.ts';
import { Unrecorded } from '../../../../src/features/privacy-notice/unrecorded.ts';
import { customer } from '../../../fakes/people.ts';
import { pressContinue } from '../../../fakes/stories.ts';
import type { agentPaths } from './agent-paths.ts';
import { isWhole, type Path } from './path.ts';
import { kari, type Stage, type State, secret, states } from './stage.ts';

const person = (
  act: Path['act'],
  outOfUse: Path['outOfUse'],
  erased: unknown,
  more: Partial<Path> = {},
): Path => ({
  whose: 'person',
  act,
  outOfUse,
  erased,
  ...more,
});

const has = (answer: unknown): boolean => JSON.stringify(answer).includes(secret);
const kindOf = async (answer: Promise<{ readonly kind: string }>): Promise<string> => (await answer).kind;
const ola = customer('UOLA');
const fresh = { channel: 'DUKARI', message: '9.1' };
const again = new Unrecorded(`Enda en faktura ${secret}`);

/** New words of hers: out of use with all that is hers; ordinary where only another item is out of use. */
const savedAs = async ({ bot, id }: Stage, kind: string) => {
  await bot.settle();
  const items = await bot.useCases.listOwnFeedback(kari);
  const newest = items.find((item) => item.id !== id);
  if (newest === undefined) return kind;
  const cards = bot.support.cardsOf(newest.id).length;
  return `${kind}, ${newest.restriction === null ? 'in use' : 'out of use'}, ${cards > 0 ? 'shown' : 'shown to nobody'}`;
};
const newWords = (kind: string) => (state: State) =>
  isWhole(state) ? `${kind}, out of use, shown to nobody` : `${kind}, in use, shown`;
const oneAlone: Partial<Path> = { inUse: states.filter((state) => state !== 'erased' && !isWhole(state)) };

export const personPaths = {
  gate: person(({ bot }) => kindOf(bot.useCases.gate.admit(kari, again)), 'admitted', 'notice-needed', {
    idle: 'it reads that the notice was seen',
  }),
  pressContinue: person(({ bot }) => pressContinue(bot), undefined, undefined, {
    idle: 'she has pressed it before',
  }),
  keepConversation: person(({ bot }) => bot.useCases.keepConversation(kari, 'chat'), undefined, undefined),
  chooseLanguage: person(
    ({ bot }) => kindOf(bot.useCases.chooseLanguage(kari, 'en')),
    'chosen',
    'notice-needed',
  ),

  saveFeedback: person(
    async (stage) => {
      const saved = await stage.bot.useCases.saveFeedback({
        user: kari,
        words: again,
        kind: 'bug',
        applicationId: null,
        applicationVersion: new Unrecorded(''),
        surface: 'command',
        submission: 'N1',
      });
      return savedAs(stage, saved.kind);
    },
    newWords('saved'),
    'notice-needed',
    oneAlone,
  ),
  saveCarriedMessage: person(
    async (stage) => {
      const writtenAt = stage.bot.clock.now();
      const press = {
        user: kari,
        words: again,
        writtenAt,
        message: fresh,
        kind: 'bug',
        applicationId: null,
      } as const;
      return savedAs(stage, (await stage.bot.useCases.saveCarriedMessage(press)).kind);
    },
    newWords('saved'),
    'notice-needed',
    oneAlone,
  ),
  acceptMessage: person(
    async (stage) => {
      stage.bot.author.write(fresh, `Enda en faktura ${secret}`);
      const card = { channel: 'DUKARI', message: '9.2' };
      const press = { user: kari, message: fresh, card, kind: 'bug', applicationId: null } as const;
      return savedAs(stage, (await stage.bot.useCases.acceptMessage(press)).kind);
    },
    newWords('saving'),
    'notice-needed',
    oneAlone,
  ),
  readOwnMessage: person(
    ({ bot, original }) => kindOf(bot.useCases.readOwnMessage(kari, original)),
    'read',
    'notice-needed',
    { idle: 'it reads her own message, for her' },
  ),

  listOwnFeedback: person(async ({ bot }) => has(await bot.useCases.listOwnFeedback(kari)), true, false, {
    idle: 'it reads for her',
  }),
  openOwnFeedback: person(
    async ({ bot, id }) => has(await bot.useCases.openOwnFeedback(kari, id)),
    true,
    false,
    { idle: 'it reads for her' },
  ),
  findAnsweredFeedback: person(
    ({ bot, reply }) => bot.useCases.findAnsweredFeedback(kari, reply),
    null,
    null,
    { idle: 'it finds what she answers, for her' },
  ),
  editFeedback: person(
    ({ bot, id: feedbackId }) =>
      kindOf(
        bot.useCases.editFeedback({
          user: kari,
          feedbackId,
          words: new Unrecorded(`Rettet ${secret}`),
          kind: 'bug',
          applicationId: null,
          applicationVersion: new Unrecorded(''),
        }),
      ),
    'changed',
    'notice-needed',
  ),
  withdrawFeedback: person(
    ({ bot, id }) => kindOf(bot.useCases.withdrawFeedback(kari, id)),
    'withdrawn',
    'closed',
  ),
  messageEdited: person(
    async ({ bot, id, original }) => {
      await bot.useCases.messageEdited(kari, original, new Unrecorded(`Endret ${secret}`));
      return (await bot.useCases.openOwnFeedback(kari, id))?.text ?? null;
    },
    `Endret ${secret}`,
    null,
  ),
  messageDeleted: person(
    async ({ bot, id, original }) => {
      await bot.useCases.messageDeleted(kari, original);
      return (await bot.useCases.openOwnFeedback(kari, id))?.status ?? null;
    },
    'withdrawn',
    null,
  ),
  answerInForm: person(
    ({ bot, id: feedbackId }) =>
      kindOf(bot.useCases.answerInForm({ user: kari, feedbackId, words: again, submission: 'A2' })),
    'closed',
    'notice-needed',
  ),
  answerWithMessage: person(
    ({ bot, id: feedbackId }) =>
      kindOf(bot.useCases.answerWithMessage({ user: kari, feedbackId, message: fresh, words: again })),
    'closed',
    'notice-needed',
  ),
  saySolved: person(({ bot, id }) => kindOf(bot.useCases.saySolved(kari, id)), 'noted', 'closed'),
  sayNotSolved: person(({ bot, id }) => kindOf(bot.useCases.sayNotSolved(kari, id)), 'noted', 'closed', {
    idle: 'the item is open',
  }),

  answerAccess: person(async ({ bot }) => has(await bot.useCases.answerAccess(kari)), true, false),
  listRecipients: person(
    async ({ bot }) =>
      (await bot.useCases.listRecipients(kari)).some(({ recipientName }) => recipientName === 'Support AS'),
    true,
    false,
    { idle: 'it reads for her' },
  ),
  listRequests: person(async ({ bot }) => (await bot.useCases.listRequests(kari)) !== null, true, false, {
    idle: 'it reads for her',
  }),
  askExport: person(({ bot }) => kindOf(bot.useCases.askExport(kari)), 'export-link', 'nothing-held'),
  openDownload: person(({ bot, token }) => kindOf(bot.useCases.openDownload(token)), 'export', 'gone'),
  openExport: person(({ bot, exportId }) => bot.useCases.openExport(kari, exportId), null, null),
  askErase: person(({ bot }) => kindOf(bot.useCases.askErase(kari)), 'confirm', 'nothing-held', {
    idle: 'it reads for her',
  }),
  confirmErase: person(({ bot }) => kindOf(bot.useCases.confirmErase(kari)), 'erased', 'nothing-held', {
    inUse: states,
  }),
  erasePerson: person(
    async ({ bot, personId }) => (await bot.useCases.erasePerson(personId)) !== null,
    true,
    false,
    { inUse: states },
  ),
  askRectify: person(async ({ bot }) => (await bot.useCases.askRectify(kari)) !== null, true, false, {
    idle: 'it reads for her',
  }),
  rectifyPerson: person(
    ({ bot }) => {
      const words = { displayName: 'Kari', email: '', company: 'Fjellheim AS', country: 'SE', pricePlan: '' };
      return kindOf(bot.useCases.rectifyPerson(kari, new Unrecorded(words)));
    },
    'rectified',
    'nothing-held',
  ),
  restrictData: person(
    ({ bot, id }) => kindOf(bot.useCases.restrictData(kari, id)),
    'restricted',
    'nothing-held',
  ),
  liftRestriction: person(
    ({ bot }) => kindOf(bot.useCases.liftRestriction(kari, null)),
    'lifting',
    'nothing-held',
    {
      inUse: ['restricted'],
      idle: 'nothing is restricted in ordinary use',
    },
  ),
  objectToUse: person(({ bot }) => kindOf(bot.useCases.objectToUse(kari, null)), 'objected', 'nothing-held'),
  chooseWish: person(
    ({ bot }) => kindOf(bot.useCases.chooseWish(kari, 'keep')),
    (state: State) => (state === 'objected' ? 'objected' : 'no-objection'),
    'nothing-held',
    { idle: 'there is no objection in ordinary use' },
  ),
  withdrawObjection: person(
    ({ bot }) => kindOf(bot.useCases.withdrawObjection(kari)),
    (state: State) => (state === 'objected' ? 'objection-withdrawn' : 'no-objection'),
    'nothing-held',
    { inUse: ['objected'], idle: 'there is no objection in ordinary use' },
  ),

  makeLinkCode: person(({ bot }) => kindOf(bot.useCases.makeLinkCode(kari)), 'made', 'notice-needed'),
  enterLinkCode: person(
    async ({ bot }) => {
      await pressContinue(bot, 'UOLA');
      const made = await bot.useCases.makeLinkCode(ola);
      return made.kind === 'made' ? kindOf(bot.useCases.enterLinkCode(kari, made.code)) : made;
    },
    'linked',
    'notice-needed',
  ),
  unlinkAccount: person(({ bot }) => kindOf(bot.useCases.unlinkAccount(kari)), 'not-linked', 'not-linked', {
    idle: 'nothing is linked',
  }),
  uninstallWorkspace: person(
    ({ bot }) => bot.useCases.uninstallWorkspace('slack', 'TCUSTOMER'),
    undefined,
    undefined,
  ),
} satisfies Record<Exclude<keyof UseCases, keyof typeof agentPaths>, Path>;
