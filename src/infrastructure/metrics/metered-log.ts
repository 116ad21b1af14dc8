import type { Log, LogEvent } from '../../shared/log.ts';
import type { Metrics } from './create-metrics.ts';

type Counted = Pick<Metrics, 'feedbackSaved' | 'feedbackRouted' | 'jobFinished'>;

/** A log that also counts what is worth counting: use cases report once, as an event. */
export const meteredLog = (log: Log, metrics: Counted): Log => ({
  write(level, event) {
    count(metrics, event);
    log.write(level, event);
  },
});

const count = (metrics: Counted, event: LogEvent): void => {
  switch (event.event) {
    case 'feedback-saved':
      metrics.feedbackSaved(event.surface);
      break;
    case 'feedback-routed':
      for (const destination of event.destinations) metrics.feedbackRouted(destination);
      break;
    case 'job-retried':
      metrics.jobFinished(event.job, 'retry');
      break;
    case 'job-dead':
      metrics.jobFinished(event.job, 'dead');
      break;
    default:
  }
};
