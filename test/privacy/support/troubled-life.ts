import { agentModal, cardWith, fillIn, pressCard } from '../../whole/support/agent-acts.ts';
import { closeAll, command, inside, modalOf, submit, write } from '../../whole/support/author-acts.ts';
import { type LocalAuthor, saveByCommand } from '../../whole/support/save-acts.ts';
import { liv, product, unique } from '../../whole/support/whole-seed.ts';

/** An item by form about a program and its version; its first channel is archived, so it goes to the fallback. */
const sendAstray = async (a: LocalAuthor): Promise<string> => {
  const { whole } = a;
  const word = `ord${unique()}`;
  await command(a, '/tilbakemelding', `Bilaget til fakturaen forsvant ${word}.`);
  const { id } = await modalOf(a, 'feedback_form');
  await submit(a, id, {
    application: { application: 'eaccounting' },
    application_version: { application_version: `2026.${unique()}` },
  });
  await whole.slack.settled();
  whole.slack.failNext('chat.postMessage', { error: 'is_archived' });
  await whole.drain();
  return word;
};

/** What agents say cannot reach the author: a reply, and then that it is handled. */
const speakToNobody = async (a: LocalAuthor, word: string): Promise<void> => {
  const { whole } = a;
  for (const [action, form] of [
    ['reply', 'reply_form'],
    ['handled', 'handled_form'],
  ] as const) {
    await pressCard(whole, cardWith(whole, product, word), action);
    whole.slack.failNext('chat.postMessage', { error: 'user_disabled' });
    await fillIn(whole, form, `Sagt ut i luften ord${unique()}.`);
  }
};

/** A code for linking another account, which nobody types, and a wrong one typed. */
const linkInVain = async (a: LocalAuthor): Promise<void> => {
  for (const words of ['koble ZZZZ-ZZZZ', 'koble']) {
    await closeAll(a);
    await command(a, '/personvern', words);
    await modalOf(a, 'read');
  }
  await closeAll(a);
};

/** What can go wrong, and an item for `leaveHalfWay`. @returns the word in that */
export const liveInTrouble = async (a: LocalAuthor): Promise<string> => {
  await linkInVain(a);
  await speakToNobody(a, await sendAstray(a));
  const word = `ord${unique()}`;
  await saveByCommand(a, `Tallene er gale ${word}.`);
  return word;
};

/** Handled, and the author is not told yet; saved, and the words are not read yet. Run no jobs after it. */
export const leaveHalfWay = async (a: LocalAuthor, word: string): Promise<void> => {
  const { slack } = a.whole;
  const { channel, ts } = cardWith(a.whole, product, word);
  await slack.press({ user: liv, channel, ts, actionId: 'handled' });
  const { id } = await agentModal(a.whole, 'handled_form');
  await slack.submitView({ user: liv, viewId: id, values: { words_0: { words: 'Rettet nå.' } } });

  const sent = await write(a, `Ligger og venter ord${unique()}.`);
  const confirm = await slack.until(() =>
    slack
      .directMessagesOf(a.who.id)
      .findLast(
        (message) => message.isBot && message.ts > sent.ts && inside(message).includes('"save_message"'),
      ),
  );
  const chooser = confirm.blocks.find((block) => JSON.stringify(block).includes('"action_id":"application"'));
  await slack.press({
    user: a.who.id,
    channel: confirm.channel,
    ts: confirm.ts,
    actionId: 'save_message',
    values: { [String(chooser?.block_id)]: { application: 'visma-net' } },
  });
  await slack.settled();
};
