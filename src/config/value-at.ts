import type { Path } from './yaml-source.ts';

/** What stands at a path; undefined where there is nothing. */
export const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, segment) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.entries(value).find(([key]) => key === String(segment))?.[1];
  }, data);

/** Text at a path; undefined where there is none. */
export const textAt = (data: unknown, path: Path): string | undefined => {
  const value = valueAt(data, path);
  return typeof value === 'string' ? value : undefined;
};

/** The texts of a list, or the one text that stands for a list; what else is there is left out. */
export const textsAt = (data: unknown, path: Path): readonly string[] => {
  const value = valueAt(data, path);
  const list = Array.isArray(value) ? value : [value];
  return list.filter((item) => typeof item === 'string');
};

/** The keys of a group, or the positions in a list. */
export const keysAt = (data: unknown, path: Path): readonly string[] => {
  const value = valueAt(data, path);
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
};
