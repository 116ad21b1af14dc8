import type { JsonObject } from '../../wire/json.ts';
import type { SlackFile } from './world.ts';

/** A file as the Web API shows it; its content is never part of it. */
export function fileJson(file: SlackFile): JsonObject {
  return {
    id: file.id,
    name: file.name,
    title: file.title,
    user: file.user,
    user_team: file.teamId,
    mode: 'hosted',
    size: file.content?.length ?? 0,
  };
}
