import { decodeEntities } from './entities.ts';
import type { Inline } from './mrkdwn-inline.ts';

const dateToken = /^!date\^(\d{1,12})\^([^^|]+)(?:\^([^|]+))?\|([\s\S]*)$/;

/** What stands between `<` and `>`: a link, a person, a channel, a broadcast or a date. */
export const parseAngle = (inside: string): Inline => {
  const date = dateToken.exec(inside);
  if (date !== null) {
    return {
      kind: 'date',
      seconds: Number(date[1]),
      format: decodeEntities(date[2] ?? ''),
      url: date[3] === undefined ? null : decodeEntities(date[3]),
      fallback: decodeEntities(date[4] ?? ''),
    };
  }
  const bar = inside.indexOf('|');
  const target = bar === -1 ? inside : inside.slice(0, bar);
  const label = bar === -1 ? null : decodeEntities(inside.slice(bar + 1));
  if (target.startsWith('@')) return { kind: 'user', id: target.slice(1), label };
  if (target.startsWith('#')) return { kind: 'channel', id: target.slice(1), label };
  if (target.startsWith('!')) return { kind: 'broadcast', name: label ?? target.slice(1) };
  if (!/^[a-z][a-z0-9+.-]*:/i.test(target)) return { kind: 'text', text: `<${decodeEntities(inside)}>` };
  return { kind: 'link', url: decodeEntities(target), label };
};
