import type { OtherColumn, PersonalColumn, TableEntry } from './table-entry.ts';

const columns = <const Name extends string>(reason: string, names: readonly Name[]) => {
  const entry: OtherColumn = { notPersonal: reason };
  const entries: Record<string, OtherColumn> = {};
  for (const name of names) entries[name] = entry;
  return entries;
};

const aboutNobody = (reason: string, names: readonly string[]): TableEntry => ({
  subject: { kind: 'nobody' },
  section: null,
  retention: 'standing',
  erase: 'keep',
  columns: columns(reason, names),
});

const work: PersonalColumn = {
  category: 'work',
  coveredBy: { supplement: 'alsoKept' },
  source: 'lytt',
  purpose: 'operation',
  given: { not: 'fleeting-work' },
};

const settings = 'a setting of the queue, the same for every job of its kind';
const counters = 'counts and times of a queue as a whole';

/** pg-boss's own tables. A job carries random ids only (`job-types.ts`), and those of a person go when the person does. */
export const queueTables: { readonly [Table in string]: TableEntry } = {
  'pgboss.job': {
    subject: { kind: 'job' },
    section: null,
    retention: 'job',
    erase: 'delete',
    columns: {
      id: work,
      data: work,
      output: work,
      state: work,
      created_on: work,
      started_on: work,
      completed_on: work,
      start_after: work,
      retry_count: work,
      source_id: work,
      source_root_id: work,
      source_output: work,
      source_created_on: work,
      source_retry_count: work,
      ...columns(settings, ['name', 'priority', 'retry_limit', 'retry_delay', 'retry_backoff']),
      ...columns(settings, ['retry_delay_max', 'expire_seconds', 'deletion_seconds', 'keep_until']),
      ...columns(settings, ['dead_letter', 'policy', 'heartbeat_seconds', 'heartbeat_on']),
      ...columns('not used: no job has one', ['singleton_key', 'singleton_on', 'group_id', 'group_tier']),
      ...columns('not used: no job has one', ['blocked', 'blocking', 'pending_dependencies']),
      ...columns('not used: no job has one', ['trace_context', 'upsert_by_key']),
      ...columns('the queue that a job given up came from', ['source_name']),
    },
  },
  'pgboss.job_dependency': aboutNobody('not used: no job waits for another', [
    ...['child_name', 'child_id', 'parent_name', 'parent_id'],
  ]),
  'pgboss.queue': aboutNobody(counters, [
    ...['name', 'policy', 'retry_limit', 'retry_delay', 'retry_backoff', 'retry_delay_max', 'expire_seconds'],
    ...['retention_seconds', 'deletion_seconds', 'dead_letter', 'partition', 'table_name', 'deferred_count'],
    ...['blocked_count', 'queued_count', 'ready_count', 'warning_queued', 'active_count', 'failed_count'],
    ...['total_count', 'retained_count', 'retained_on', 'created_delta', 'completed_delta', 'failed_delta'],
    ...['delta_on', 'delta_seconds', 'wait_bins', 'run_bins', 'ready_oldest_seconds', 'ready_history'],
    ...['heartbeat_seconds', 'notify', 'singletons_active', 'monitor_claim_on', 'monitor_on', 'maintain_on'],
    ...['created_on', 'updated_on'],
  ]),
  'pgboss.queue_stats': aboutNobody(counters, [
    ...['id', 'name', 'deferred_count', 'queued_count', 'ready_count', 'active_count', 'failed_count'],
    ...['total_count', 'created_delta', 'completed_delta', 'failed_delta', 'delta_seconds', 'delta_on'],
    ...['wait_bins', 'run_bins', 'ready_oldest_seconds', 'captured_on'],
  ]),
  'pgboss.bam': aboutNobody('work of pg-boss on its own tables', [
    ...['id', 'name', 'version', 'status', 'queue', 'table_name', 'command', 'error', 'created_on'],
    ...['started_on', 'completed_on'],
  ]),
  'pgboss.instance': aboutNobody('a process of Lytt and its machine', [
    ...['id', 'name', 'host', 'pid', 'version', 'node_version', 'application_name', 'heartbeat_seconds'],
    ...[
      'supervise',
      'schedule',
      'migrate',
      'persist_queue_stats',
      'persist_warnings',
      'pool_max',
      'pool_total',
    ],
    ...[
      'pool_idle',
      'pool_waiting',
      'workers',
      'metrics',
      'config',
      'crash_restarts',
      'crash_restarts_since',
    ],
    ...['started_on', 'heartbeat_on', 'stopped_on'],
  ]),
  'pgboss.schedule': aboutNobody('not used: nothing is scheduled here', [
    ...[
      'name',
      'key',
      'kind',
      'cron',
      'timezone',
      'data',
      'options',
      'created_on',
      'updated_on',
      'last_job_id',
    ],
  ]),
  'pgboss.subscription': aboutNobody('not used: nobody subscribes', [
    'event',
    'name',
    'created_on',
    'updated_on',
  ]),
  'pgboss.version': aboutNobody('what pg-boss last did with its tables', [
    ...['version', 'cron_on', 'bam_on', 'flow_on', 'reindex_on', 'monitor_backoff_on'],
  ]),
  'pgboss.warning': aboutNobody('slow statements and long queues, by name and number', [
    ...['id', 'type', 'message', 'data', 'created_on'],
  ]),
};
