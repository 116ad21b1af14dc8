import type { Settings } from '../shared/settings.ts';
import { checkNames } from './check-names.ts';
import { checkRecipients } from './check-recipients.ts';
import { checkRetention } from './check-retention.ts';
import { checkRoutes } from './check-routes.ts';
import { problemsOf } from './lytt-issue.ts';
import { type LyttYaml, lyttSchema } from './lytt-schema.ts';
import { type Problem, readYaml, type YamlSource } from './yaml-source.ts';

/** A `lytt.yaml` without mistakes. */
export interface LyttFile {
  readonly settings: Settings;
  /** As written, relative to the file. */
  readonly noticeFile: string | null;
  readonly customersFile: string | null;
  /** What `customersFrom` says, before what is configured fills in the rest. */
  readonly customersFrom: LyttYaml['customersFrom'];
  readonly source: YamlSource;
}

/** Reads `lytt.yaml`: what it says, or every mistake in it, in the order of its lines. */
export const parseLyttYaml = (
  text: string,
): { readonly file: LyttFile | null; readonly problems: readonly Problem[] } => {
  const { source, problems } = readYaml(text);
  if (source === null) return { file: null, problems };
  if (typeof source.data !== 'object' || source.data === null || Array.isArray(source.data)) {
    return {
      file: null,
      problems: [{ line: null, sentence: 'it holds no keys; begin with a copy of lytt.example.yaml' }],
    };
  }
  const parsed = lyttSchema.safeParse(source.data);
  const found = [
    ...problems,
    ...problemsOf(parsed.error?.issues ?? [], source),
    // A key that is there twice hides another one: what refers to that is right.
    ...(problems.length > 0 ? [] : checkNames(source)),
    ...checkRecipients(source),
    ...checkRoutes(source),
    ...checkRetention(source),
  ];
  if (!parsed.success || found.length > 0) {
    return { file: null, problems: found.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
  }
  const yaml = parsed.data;
  return {
    file: {
      settings: settingsOf(yaml, source),
      noticeFile: yaml.notice?.file ?? null,
      customersFile: yaml.customers?.file ?? null,
      customersFrom: yaml.customersFrom,
      source,
    },
    problems: [],
  };
};

const settingsOf = (yaml: LyttYaml, source: YamlSource): Settings => {
  const recipients = Object.entries(yaml.recipients).map(([id, recipient]) => ({
    ...recipient,
    id,
    agreement: recipient.agreement ?? null,
    transfer: recipient.transfer ?? null,
  }));
  return {
    controller: { ...yaml.controller, dataProtectionOfficer: noneOr(yaml.controller.dataProtectionOfficer) },
    basis: yaml.basis,
    applications: yaml.applications,
    recipients,
    destinations: Object.entries(yaml.destinations).flatMap(([id, destination]) =>
      recipients
        .filter((recipient) => recipient.id === destination.recipient)
        .map((recipient) => ({
          id,
          platform: destination.platform,
          workspaceId: destination.platform === 'slack' ? destination.workspace : destination.team,
          channel: destination.channel,
          recipient,
          shows: destination.shows,
        })),
    ),
    routes: yaml.routes.map((route, index) => ({ ...route, line: source.lineOf(['routes', index]) })),
    fallback: yaml.fallback,
    privacyDestination: yaml.privacyDestination,
    retention: yaml.retention,
    breach: yaml.breach,
    collect: yaml.collect,
    customersFrom: { slack: yaml.customersFrom.slack ?? [], teams: yaml.customersFrom.teams ?? [] },
  };
};

const noneOr = (officer: string): string | null => (officer.toLowerCase() === 'none' ? null : officer);
