/** Files at the top of a platform's folder, and one deep in these: deeper, and elsewhere, each works in its own way. */
const twinFolders = ['listeners', 'messages'];

/** What one platform has and the other cannot: each name, and the reason. */
const onlyHere: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  slack: {
    'installation-secret.ts':
      'an installation in Slack comes with tokens; a team in Teams only with an address',
    'scopes.ts': 'Teams knows no scopes for a bot without extra permissions',
    'listeners/app-home-opened.ts': 'Teams has no Home tab for a bot',
    'messages/home-view.ts': 'Teams has no Home tab for a bot',
    'listeners/field-changes.ts': 'Teams tells of fields only when a button is pressed',
  },
  teams: {
    'listeners/app-installed.ts': 'Teams shows a bot by its first message; Slack shows it by its Home tab',
  },
};

const platformFolder = /^src\/platforms\/(slack|teams)\/(.+)$/;

const hasTwin = (file: string): boolean => {
  const [folder, ...rest] = file.split('/');
  return rest.length === 0 || (rest.length === 1 && twinFolders.includes(folder ?? ''));
};

/** Who knows one platform's folder knows the other's: files missing from either, once there are two. */
export function missingTwins(paths: Iterable<string>, exempt = onlyHere): string[] {
  const files: Record<string, Set<string>> = { slack: new Set(), teams: new Set() };
  for (const path of paths) {
    const [, platform, file] = platformFolder.exec(path) ?? [];
    if (platform !== undefined && file !== undefined && hasTwin(file)) files[platform]?.add(file);
  }
  const { slack, teams } = files;
  if (slack === undefined || teams === undefined || slack.size === 0 || teams.size === 0) return [];
  const missing = (here: Set<string>, there: Set<string>, from: string, to: string) =>
    [...here]
      .filter((file) => !there.has(file) && exempt[from]?.[file] === undefined)
      .map((file) => `src/platforms/${to}/${file} is missing: src/platforms/${from}/${file} exists`);
  return [...missing(slack, teams, 'slack', 'teams'), ...missing(teams, slack, 'teams', 'slack')];
}
