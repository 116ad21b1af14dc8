import type { JobHandlers, JobName, JobPayloads, JobResult } from '../../shared/jobs.ts';
import type { Metrics } from './create-metrics.ts';

/** The same handlers, counting the runs that succeed; the others are events of the log (`meteredLog`). */
export const countDoneJobs = (handlers: JobHandlers, metrics: Pick<Metrics, 'jobFinished'>): JobHandlers => {
  const counted =
    <Name extends JobName>(name: Name) =>
    async (payload: JobPayloads[Name]): Promise<JobResult> => {
      const result = await handlers[name](payload);
      if (result.kind === 'done') metrics.jobFinished(name, 'done');
      return result;
    };
  return {
    'save-message': counted('save-message'),
    'route-feedback': counted('route-feedback'),
    'deliver-card': counted('deliver-card'),
    'refresh-cards': counted('refresh-cards'),
    'tell-author': counted('tell-author'),
    'relay-answer': counted('relay-answer'),
    'note-in-thread': counted('note-in-thread'),
    'reread-message': counted('reread-message'),
    'remove-copy': counted('remove-copy'),
    'send-export': counted('send-export'),
    'remove-export': counted('remove-export'),
    'tell-by-hand': counted('tell-by-hand'),
    'retry-by-hand': counted('retry-by-hand'),
    'post-request': counted('post-request'),
    'tell-request': counted('tell-request'),
    'remind-requests': counted('remind-requests'),
    'delete-expired': counted('delete-expired'),
    'tell-linked': counted('tell-linked'),
    'purge-workspace': counted('purge-workspace'),
  };
};
