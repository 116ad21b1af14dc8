import { idFrom } from '../../../../src/shared/ids.ts';
import type { Job, JobName } from '../../../../src/shared/jobs.ts';
import { runJob } from '../../../fakes/run-jobs.ts';
import type { Path } from './path.ts';
import { nobody, type Stage, type State, secret } from './stage.ts';

const done = { kind: 'done' };

const job = (make: (stage: Stage) => Job, more: Partial<Path> = {}): Path => ({
  whose: 'job',
  act: (stage) => runJob(stage.bot.handlers, make(stage)),
  outOfUse: done,
  erased: done,
  ...more,
});

const nothing = 'there is none of these for her';

export const jobPaths: Readonly<Record<JobName, Path>> = {
  'save-message': job(() => ({ name: 'save-message', payload: { pendingSaveId: idFrom(nobody) } }), {
    idle: 'what waits to be saved is hers: see `acceptMessage`',
  }),
  'route-feedback': job(({ id }) => ({ name: 'route-feedback', payload: { feedbackId: id } }), {
    idle: 'it is routed once; see `begrens` for what was not routed yet',
  }),
  'deliver-card': job(({ waitingPost }) => ({ name: 'deliver-card', payload: { postId: waitingPost } })),
  'refresh-cards': job(({ id }) => ({ name: 'refresh-cards', payload: { feedbackId: id } })),
  'tell-author': job(({ waitingMessage }) => ({
    name: 'tell-author',
    payload: { messageId: waitingMessage },
  })),
  'relay-answer': job(({ answer }) => ({ name: 'relay-answer', payload: { messageId: answer } })),
  'note-in-thread': job(({ id }) => ({
    name: 'note-in-thread',
    payload: { feedbackId: id, entry: 'author-edited', revision: 99 },
  })),
  'reread-message': {
    whose: 'person',
    act: (stage) => {
      stage.bot.author.write(stage.original, `Lest på nytt ${secret}`);
      return runJob(stage.bot.handlers, { name: 'reread-message', payload: { feedbackId: stage.id } });
    },
    outOfUse: done,
    erased: done,
  },
  'tell-linked': job(({ personId }) => ({ name: 'tell-linked', payload: { personId } }), {
    idle: nothing,
  }),
  'remove-copy': job(() => ({ name: 'remove-copy', payload: { removalId: idFrom(nobody) } }), {
    idle: nothing,
  }),
  'tell-by-hand': job(() => ({ name: 'tell-by-hand', payload: { removalId: idFrom(nobody) } }), {
    idle: nothing,
  }),
  'retry-by-hand': job(() => ({ name: 'retry-by-hand', payload: {} }), { idle: nothing }),
  'send-export': job(({ exportId }) => ({ name: 'send-export', payload: { exportId } }), { idle: nothing }),
  'remove-export': job(({ exportId }) => ({ name: 'remove-export', payload: { exportId } }), {
    idle: nothing,
  }),
  'post-request': job(({ requestId }) => ({ name: 'post-request', payload: { requestId } }), {
    idle: nothing,
  }),
  'tell-request': job(
    ({ requestId }) => ({ name: 'tell-request', payload: { requestId, news: 'received' } }),
    {
      idle: nothing,
    },
  ),
  'remind-requests': {
    whose: 'job',
    act: async ({ bot }) => {
      bot.clock.advance(15 * 86_400_000);
      return runJob(bot.handlers, { name: 'remind-requests', payload: {} });
    },
    outOfUse: done,
    erased: done,
    idle: nothing,
  },
  // What it deletes of what is out of use is tested on databases.
  'delete-expired': job(() => ({ name: 'delete-expired', payload: {} })),
  // Whether she is still there: what was frozen waits until that is lifted (GDPR art. 18).
  'purge-workspace': {
    whose: 'job',
    act: async ({ bot, personId }) => {
      await bot.useCases.uninstallWorkspace('slack', 'TCUSTOMER');
      bot.clock.advance(8 * 86_400_000);
      const payload = { platform: 'slack', workspaceId: 'TCUSTOMER' } as const;
      await runJob(bot.handlers, { name: 'purge-workspace', payload });
      return (await bot.ports.people.get(personId)) !== null;
    },
    outOfUse: (state: State) => state !== 'kept unused',
    erased: false,
  },
};
