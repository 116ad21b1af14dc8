import type { PgBoss } from 'pg-boss';
import { deadQueue, jobNames, jobTypes, queueSettings } from './job-types.ts';

/** Dead jobs wait this long for someone to look. */
const deadSettings = { retentionSeconds: 60 * 60 * 24 * 30 };

/** Makes the queues that are missing, and gives the others the settings of this version. */
export const createQueues = async (boss: PgBoss): Promise<void> => {
  const existing = new Map((await boss.getQueues()).map((queue) => [queue.name, queue]));
  if (!existing.has(deadQueue)) await boss.createQueue(deadQueue, deadSettings);
  for (const name of jobNames) {
    const settings = queueSettings(jobTypes[name]);
    const queue = existing.get(name);
    if (queue === undefined) await boss.createQueue(name, settings);
    else if (Object.entries(settings).some(([key, value]) => Reflect.get(queue, key) !== value)) {
      await boss.updateQueue(name, settings);
    }
  }
};
