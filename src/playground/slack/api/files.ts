import { asObjects, asString, type JsonObject } from '../../wire/json.ts';
import { announceMessage } from '../events/message-events.ts';
import { addAppsMessage } from '../world/add-message.ts';
import { fileJson } from '../world/file-json.ts';
import type { SlackFile } from '../world/world.ts';
import { visibleChannel } from './find-channel.ts';
import { type ApiCall, type ApiMethod, countArg, missingArgument, ok, refuse, stringArg } from './method.ts';

/** Step 1 of an upload: a place to send the bytes to. */
export const filesGetUploadUrlExternal: ApiMethod = {
  scope: 'files:write',
  run({ core, team, installation, args }) {
    const name = stringArg(args, 'filename');
    if (name === null) return missingArgument('filename');
    if (countArg(args, 'length', 0, Number.MAX_SAFE_INTEGER) === 0) return missingArgument('length');
    const file: SlackFile = {
      id: core.newId('F'),
      teamId: team.id,
      user: installation.botUserId,
      name,
      title: name,
      content: null,
      isShared: false,
      isDeleted: false,
    };
    core.world.files.set(file.id, file);
    return ok({ upload_url: `${core.rootUrl()}/upload/${file.id}`, file_id: file.id });
  },
};

function uploaded({ core, team, args }: ApiCall): SlackFile[] | null {
  const files = asObjects(args.files).map((entry) => {
    const file = core.world.files.get(asString(entry.id) ?? '');
    if (file !== undefined) file.title = asString(entry.title) ?? file.name;
    return file;
  });
  const usable = files.filter((file) => file?.teamId === team.id && file.content !== null && !file.isShared);
  return usable.length === files.length && files.length > 0
    ? usable.filter((file) => file !== undefined)
    : null;
}

/** Step 3: the uploaded files become one message in the channel, or stay unshared without one. */
export const filesCompleteUploadExternal: ApiMethod = {
  scope: 'files:write',
  run(call): JsonObject {
    const { core, team, installation, args } = call;
    const files = uploaded(call);
    if (files === null) return refuse('file_not_found');
    const channelId = stringArg(args, 'channel_id');
    if (channelId !== null) {
      const channel = visibleChannel(call, channelId);
      if (channel === null) return refuse('channel_not_found');
      if (!channel.members.has(installation.botUserId)) return refuse('not_in_channel');
      const message = addAppsMessage(core, channel, team, installation, {
        text: stringArg(args, 'initial_comment') ?? '',
        blocks: [],
        threadTs: stringArg(args, 'thread_ts'),
        files: files.map((file) => file.id),
      });
      for (const file of files) file.isShared = true;
      void announceMessage(core, channel, message);
    }
    return ok({ files: files.map(fileJson) });
  },
};

export const filesDelete: ApiMethod = {
  scope: 'files:write',
  run({ core, team, installation, args }) {
    const file = core.world.files.get(stringArg(args, 'file') ?? '');
    if (file === undefined || file.teamId !== team.id) return refuse('file_not_found');
    if (file.isDeleted) return refuse('file_deleted');
    if (file.user !== installation.botUserId) return refuse('cant_delete_file');
    file.isDeleted = true;
    file.content = null;
    for (const channel of core.world.channels.values()) {
      for (const message of channel.messages) message.files = message.files.filter((id) => id !== file.id);
    }
    core.changed();
    return ok();
  },
};
