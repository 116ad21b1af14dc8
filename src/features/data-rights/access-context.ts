import type { Application, Controller, Recipient, Settings } from '../../shared/settings.ts';

/** What an access answer needs beside the data itself (GDPR art. 15(1)). */
export interface AccessContext {
  readonly controller: Controller;
  readonly interest: string;
  readonly assessment: string;
  readonly applications: readonly Application[];
  readonly recipients: readonly Recipient[];
}

export const accessContext = ({
  controller,
  basis,
  applications,
  recipients,
}: Pick<Settings, 'controller' | 'basis' | 'applications' | 'recipients'>): AccessContext => ({
  controller,
  interest: basis.interest,
  assessment: basis.assessment,
  applications,
  recipients,
});
