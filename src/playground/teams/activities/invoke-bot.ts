import type { Json, JsonObject } from '../../wire/json.ts';
import { parseJson } from '../../wire/json.ts';
import { type Core, recordViolations } from '../core.ts';
import type { Delivery } from '../wire/delivery.ts';
import { activityJson, type Place } from './activity.ts';

/** What a person sees come of asking the bot. */
export type Invoked = {
  delivery: Delivery;
  answer: { kind: 'answered'; body: Json | undefined } | { kind: 'unreachable' } | { kind: 'went-wrong' };
};

function tooSlow(core: Core, name: string, { ack }: Delivery): void {
  if (ack === null || ack.outcome === 'unreachable') return;
  const took =
    ack.outcome === 'timeout' ? 'It got no answer' : `It was answered after ${Math.round(ack.ms)} ms`;
  if (ack.outcome !== 'timeout' && ack.ms <= core.slowInvokeMs) return;
  recordViolations(core, name, [`${took}; people give up after ${core.slowInvokeMs} ms.`]);
}

/** Asks the bot and waits as Teams does; nothing is asked twice. */
export async function invokeBot(
  core: Core,
  place: Place,
  name: string,
  value: JsonObject,
  special: JsonObject = {},
): Promise<Invoked> {
  const id = `f:${core.newId()}`;
  const activity = activityJson(core, place, id, { type: 'invoke', name, value, ...special });
  const delivery = await core.post.send({
    kind: 'invoke',
    type: name,
    tenantId: place.conversation.tenantId,
    activityId: id,
    body: JSON.stringify(activity),
  });
  tooSlow(core, name, delivery);
  const { ack } = delivery;
  if (ack === null || ack.outcome === 'timeout' || ack.outcome === 'unreachable') {
    return { delivery, answer: { kind: 'unreachable' } };
  }
  if (ack.outcome === 'refused') return { delivery, answer: { kind: 'went-wrong' } };
  return { delivery, answer: { kind: 'answered', body: ack.body === '' ? undefined : parseJson(ack.body) } };
}
