import type { OfferedExport } from '../../src/features/data-rights/export-side.ts';
import { createFakeBot } from './fake-bot.ts';
import { customer } from './people.ts';
import { deliverFeedback } from './stories.ts';

/** What a platform is given to hand over to somebody who wrote this. */
export const offeredExport = async (text: string): Promise<OfferedExport> => {
  const bot = createFakeBot({ pages: null });
  await deliverFeedback(bot, text);
  await bot.useCases.askExport(customer());
  await bot.settle();
  const [offered] = bot.author.files.values();
  if (offered === undefined) throw new Error('nothing was offered');
  const { id, until, content } = offered;
  return { id, until, content };
};
