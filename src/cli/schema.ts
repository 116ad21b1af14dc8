import { z } from 'zod';

/** What `/readyz` answers: a word for the whole, and each part with its code and figures. */
export const Readyz = z
  .object({ status: z.string() })
  .catchall(z.looseObject({ ready: z.boolean(), code: z.string() }));
export type Readyz = z.infer<typeof Readyz>;
