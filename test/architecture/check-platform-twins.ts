/** What one platform has and the other cannot: name and reason in one line each. */
const onlyHere: Readonly<Record<string, readonly string[]>> = { slack: [], teams: [] };

const platformFolder = /^src\/platforms\/(slack|teams)\/(.+)$/;

/** Who knows one platform's folder knows the other's: files missing from either, once there are two. */
export function missingTwins(paths: Iterable<string>, exempt = onlyHere): string[] {
  const files: Record<string, Set<string>> = { slack: new Set(), teams: new Set() };
  for (const path of paths) {
    const [, platform, file] = platformFolder.exec(path) ?? [];
    // Deeper than `listeners/` and `messages/` each platform has its own way of drawing.
    if (platform !== undefined && file !== undefined && file.split('/').length <= 2)
      files[platform]?.add(file);
  }
  const { slack, teams } = files;
  if (slack === undefined || teams === undefined || slack.size === 0 || teams.size === 0) return [];
  const missing = (here: Set<string>, there: Set<string>, from: string, to: string) =>
    [...here]
      .filter((file) => !there.has(file) && !exempt[from]?.includes(file))
      .map((file) => `src/platforms/${to}/${file} is missing: src/platforms/${from}/${file} exists`);
  return [...missing(slack, teams, 'slack', 'teams'), ...missing(teams, slack, 'teams', 'slack')];
}
