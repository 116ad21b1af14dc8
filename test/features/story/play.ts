import type { AuthorScreen } from '../../../src/platforms/screen.ts';
import { runJob, settle } from '../../fakes/run-jobs.ts';
import type { World } from '../../fakes/world.ts';
import { agentEventOf } from './agent-act.ts';
import { eventOf } from './author-act.ts';
import { Crash } from './fuse.ts';
import type { Model } from './model.ts';
import { noteAnswer, noteWhetherKnown, rememberItems } from './note-answer.ts';
import type { Stage } from './stage.ts';
import { type Act, type AuthorStep, type Step, users } from './step.ts';

/** Something that is about to happen, and can happen again: an event is the same event when it is delivered twice. */
interface Prepared {
  readonly act: Act;
  run(): Promise<AuthorScreen | null>;
}
type WaitingJob = Awaited<ReturnType<World['jobs']['waiting']>>[number];

const prepare = (stage: Stage, model: Model, act: Act, waiting: readonly WaitingJob[]): Prepared | null => {
  if (act.by === 'author') {
    const event = eventOf(stage, model, act.user, act.does);
    if (event === null) return null;
    return { act, run: async () => (await stage.dispatch.author(event))?.screen ?? null };
  }
  if (act.by === 'agent') {
    const event = agentEventOf(stage, model, act);
    if (event === null) return null;
    const run = async () => {
      await stage.dispatch.agent(event);
      return null;
    };
    return { act, run };
  }
  const job = waiting[act.job % Math.max(waiting.length, 1)];
  if (job === undefined) return null;
  const run = async () => {
    const result = await runJob(stage.handlers, job.job);
    if (result.kind === 'done') await stage.world.jobs.finish(job.id);
    return null;
  };
  return { act, run };
};

const isErasure = (act: Act): act is AuthorStep => act.by === 'author' && act.does.act === 'erase';

/** Runs them at the same time, and takes the answers into the model, erasures last. */
const together = async (stage: Stage, model: Model, prepared: readonly Prepared[], alone: boolean) => {
  const done = await Promise.all(prepared.map(async ({ act, run }) => ({ act, screen: await run() })));
  const inOrder = [...done.filter(({ act }) => !isErasure(act)), ...done.filter(({ act }) => isErasure(act))];
  for (const { act, screen } of inOrder) {
    if (act.by !== 'author') continue;
    const erasing = !alone && prepared.some((other) => isErasure(other.act) && other.act.user === act.user);
    await noteAnswer(stage, model, act, screen, { alone, erasing });
    // Pressed and erased at the same time: either may have been last.
    const pressed = inOrder.some((other) => other.act.by === 'author' && other.act.does.act === 'continue');
    if (isErasure(act) && pressed) await noteWhetherKnown(stage, model, act.user);
  }
};

/** The process dies in the middle; an event is delivered again, a job stays in the queue. */
const dying = async (stage: Stage, model: Model, prepared: Prepared, crash: number): Promise<void> => {
  stage.fuse.light(crash);
  try {
    await together(stage, model, [{ ...prepared, run: () => prepared.run() }], true);
  } catch (cause) {
    stage.fuse.light(null);
    if (!(cause instanceof Crash)) throw cause;
    if (prepared.act.by === 'worker') model.workerDied = true;
    else await together(stage, model, [prepared], true);
  }
  stage.fuse.light(null);
};

const breakOrMend = (stage: Stage, { destination, how }: Extract<Step, { kind: 'break' }>): void => {
  if (how === 'mended') stage.support.break(destination, null);
  else if (how === 'gone') stage.support.break(destination, { kind: 'gone', code: 'is_archived' });
  else stage.support.break(destination, { kind: 'retry', code: 'rate_limited', afterMs: null });
};

const playStep = async (stage: Stage, model: Model, step: Step): Promise<void> => {
  const waiting = await stage.world.jobs.waiting();
  switch (step.kind) {
    case 'one': {
      const prepared = prepare(stage, model, step.act, waiting);
      if (prepared === null) return;
      if (step.crash === null) await together(stage, model, [prepared], true);
      else await dying(stage, model, prepared, step.crash);
      return;
    }
    case 'twice': {
      const prepared = prepare(stage, model, step.act, waiting);
      if (prepared !== null) await together(stage, model, [prepared, prepared], false);
      return;
    }
    case 'both': {
      const first = prepare(stage, model, step.first, waiting);
      // Two workers never hold the same job.
      const taken =
        step.first.by === 'worker' ? waiting[step.first.job % Math.max(waiting.length, 1)]?.id : null;
      const others = waiting.filter(({ id }) => id !== taken);
      const second = prepare(stage, model, step.second, others);
      await together(
        stage,
        model,
        [first, second].filter((one) => one !== null),
        false,
      );
      return;
    }
    case 'settle':
      await settle(stage.handlers, stage.world.jobs);
      return;
    case 'wait':
      stage.clock.advance(step.seconds * 1000);
      return;
    case 'break':
      return breakOrMend(stage, step);
    case 'author-unreachable': {
      const code = 'account_inactive';
      stage.author.failNext(
        step.how === 'gone' ? { kind: 'gone', code } : { kind: 'retry', code, afterMs: null },
      );
      return;
    }
  }
};

/** Plays a story, then mends everything that was broken and lets the jobs come to rest. */
export const play = async (stage: Stage, model: Model, story: readonly Step[]): Promise<void> => {
  for (const step of story) {
    await playStep(stage, model, step);
    for (const user of users) await rememberItems(stage, model, user);
  }
  for (const { id } of stage.ports.settings.destinations) stage.support.break(id, null);
  for (let round = 0; round < 10; round += 1) {
    await settle(stage.handlers, stage.world.jobs);
    stage.clock.advance(120_000);
  }
  for (const user of users) await rememberItems(stage, model, user);
};
