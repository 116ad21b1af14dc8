import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { LocalSlack, PeerMessage } from './local-slack.ts';

const Button = z.object({
  type: z.literal('button'),
  action_id: z.string(),
  value: z.string().optional(),
  text: z.object({ text: z.string() }),
});
const Actions = z.object({
  type: z.literal('actions'),
  block_id: z.string().optional(),
  elements: z.array(z.unknown()),
});

interface Found {
  readonly blockId: string | undefined;
  readonly button: z.output<typeof Button>;
}

const buttonsOf = (message: PeerMessage): readonly Found[] =>
  (message.blocks ?? []).flatMap((block) => {
    const actions = Actions.safeParse(block).data;
    return (actions?.elements ?? []).flatMap((element) => {
      const button = Button.safeParse(element).data;
      return button === undefined ? [] : [{ blockId: actions?.block_id, button }];
    });
  });

const typed = (value: string) => ({ type: 'plain_text_input', value });

/** Looks every tenth of a second, for ten seconds. */
const until = async <T>(what: string, look: () => Promise<T | undefined>): Promise<T> => {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await sleep(100);
  }
  throw new Error(`did not see: ${what}`);
};

/** The core story in the customer's and the agents' words; throws at the first step that does not come true. */
export const walkSlackStory = async (
  slack: LocalSlack,
  world: {
    readonly author: string;
    readonly agent: string;
    readonly directMessage: string;
    readonly channel: string;
  },
): Promise<readonly string[]> => {
  const { author, agent, directMessage, channel } = world;
  const steps: string[] = [];
  const see = async (where: string, text: string | RegExp): Promise<PeerMessage> => {
    const message = await until(`${String(text)} in ${where}`, async () =>
      (await slack.messages(where)).findLast(
        (one) => `${one.text} ${JSON.stringify(one.blocks)}`.match(text) !== null,
      ),
    );
    steps.push(`saw ${String(text)}`);
    return message;
  };
  const press = async (who: string, where: string, label: string): Promise<void> => {
    const { message, found } = await until(`the button ${label} in ${where}`, async () => {
      for (const one of (await slack.messages(where)).toReversed()) {
        const button = buttonsOf(one).find((candidate) => candidate.button.text.text === label);
        if (button !== undefined) return { message: one, found: button };
      }
      return undefined;
    });
    const { type, action_id, value, text } = found.button;
    const action = { type, action_id, value, text, block_id: found.blockId };
    await slack.control('interact', { channel: where, messageTs: message.ts, user: who, action });
    steps.push(`pressed ${label}`);
  };
  const say = (text: string) => slack.control('message', { channel: directMessage, user: author, text });

  await say('Fakturaen mangler moms');
  await see(directMessage, /Personvern relatert til tilbakemeldinger fra kunder/);
  await press(author, directMessage, 'Fortsett');
  await see(directMessage, /Vil du lagre dette som tilbakemelding/);
  await press(author, directMessage, 'Lagre');
  await see(directMessage, /lagret som LY-/);
  await see(channel, /Fakturaen mangler moms/);
  await press(agent, channel, 'Ta saken');
  await see(channel, /Under arbeid/);
  await press(agent, channel, 'Svar kunden');
  await sleep(500);
  await slack.submitView(agent, { words_0: { words: typed('Vi ser på det.') } });
  await see(directMessage, /Vi ser på det\./);
  await press(agent, channel, 'Marker håndtert');
  await sleep(500);
  await slack.submitView(agent, { words_0: { words: typed('Momsen er på plass.') } });
  await see(directMessage, /er håndtert/);
  await see(channel, /Kunden har fått beskjed/);
  await say('hvilke opplysninger har dere om meg?');
  await press(author, directMessage, 'Se opplysningene mine');
  await see(directMessage, /Dette har vi lagret om deg/);
  await press(author, directMessage, 'Slett opplysningene mine');
  await press(author, directMessage, 'Slett');
  await until('the card to go', async () =>
    (await slack.messages(channel)).some((one) => JSON.stringify(one).includes('Fakturaen'))
      ? undefined
      : true,
  );
  steps.push('the card is gone');
  return steps;
};
