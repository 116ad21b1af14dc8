import type { Clock } from '../../shared/clock.ts';
import type { IdSource } from '../../shared/id-source.ts';
import type { FieldCodec } from '../crypto/field-encryption.ts';
import type { Database } from './database.ts';
import type { ErasureLedger } from './erasure-ledger.ts';
import type { JobSink } from './job-sink.ts';

/** What every store is made from. */
export interface StoreDeps {
  readonly database: Database;
  readonly codec: FieldCodec;
  readonly jobs: JobSink;
  readonly ids: IdSource;
  readonly clock: Clock;
  readonly erasures: ErasureLedger;
}
