import { asObject, asString, type JsonObject } from '../../wire/json.ts';
import type { Core } from '../core.ts';
import type { Delivery } from '../wire/delivery.ts';
import { activityJson, type Place } from './activity.ts';

/** Sends an activity that wants no answer but a status. */
export async function tellBot(core: Core, place: Place, id: string, special: JsonObject): Promise<Delivery> {
  const activity = activityJson(core, place, id, special);
  const eventType = asString(asObject(activity.channelData).eventType);
  const delivery = await core.post.send({
    kind: 'activity',
    type: `${activity.type}${eventType === null ? '' : `:${eventType}`}`,
    tenantId: place.conversation.tenantId,
    activityId: id,
    body: JSON.stringify(activity),
  });
  core.changed();
  return delivery;
}
