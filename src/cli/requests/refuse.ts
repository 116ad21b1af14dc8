import { didYouMean, oneOf } from '../../config/say.ts';
import { createDecideByOperator } from '../../features/data-rights/decide-by-operator.ts';
import { groundsForOperator } from '../../features/data-rights/request-rules.ts';
import { decisionLetter } from '../../platforms/drawing/letters/decision-letter.ts';
import type { Reference } from '../../shared/ids.ts';
import { defaultLanguage } from '../../shared/language.ts';
import type { Cli, ExitCode } from '../cli-context.ts';
import type { Desk } from './desk.ts';
import { languageOf } from './language-of.ts';
import { notOpen, printLetter } from './say.ts';

/** Refuses a request with reason and ground, and prints the e-mail with both and where to complain (GDPR art. 12(4)). */
export const refuse = async (
  cli: Cli,
  { config, ports, drawing }: Desk,
  reference: Reference,
  options: { readonly ground?: string; readonly reason?: string },
): Promise<ExitCode> => {
  const request = await ports.requests.findByReference(reference);
  if (request?.source !== 'operator' || !['open', 'unverified'].includes(request.state)) {
    return notOpen(cli, reference);
  }
  const grounds = groundsForOperator(request);
  const ground = grounds.find((one) => one === options.ground);
  const reason = options.reason?.trim() ?? '';
  if (ground === undefined) {
    cli.complain(
      options.ground === undefined
        ? `Say on which ground: --ground ${oneOf(grounds)}.`
        : `--ground "${options.ground}" does not stand against this request; ${didYouMean(options.ground, grounds, `it is ${oneOf(grounds)}`)}`,
    );
  }
  if (reason === '') cli.complain('Say why, as the person is told: --reason "…".');
  if (ground === undefined || reason === '') return 2;
  const language = (await languageOf(ports, request)) ?? defaultLanguage;
  const outcome = { kind: 'refused', reason, ground } as const;
  const result = await createDecideByOperator(ports)(request.id, outcome);
  if (result.kind !== 'done') return notOpen(cli, reference);
  cli.print(`${reference} is refused.`);
  const to =
    request.state === 'unverified'
      ? 'whoever asked, at the address they wrote from'
      : 'the address that the code was sent to';
  printLetter(cli, to, decisionLetter(request, outcome, config.settings.controller, drawing(language)));
  if (request.restriction !== null) {
    cli.print(
      `All use of the data is stopped until they have been told. Once it is sent: npm run lytt -- requests lift ${reference} --told`,
    );
  }
  return 0;
};
