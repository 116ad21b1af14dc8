import { type Drawn, h } from './h.ts';
import { LyttMark } from './lytt-mark.ts';
import type { Person } from './person.ts';

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .flatMap((word) => [...word].slice(0, 1))
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('')
    .toUpperCase();

const hueOf = (id: string): number =>
  [...id].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 6, 0);

/** Initials on one of six colours, or Lytt's mark; the name is written next to it. */
export const Avatar = ({ person }: { person: Person | null }): Drawn =>
  person?.isBot === true
    ? h('span', { class: 'avatar avatar-bot', 'aria-hidden': 'true' }, h(LyttMark, null))
    : h(
        'span',
        { class: `avatar avatar-${hueOf(person?.id ?? '')}`, 'aria-hidden': 'true' },
        initials(person?.name ?? '?'),
      );
