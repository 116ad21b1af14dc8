import type { UserState } from '../../../slack/state.ts';
import type { Person } from '../../ui/person.ts';

export const personOf = ({ id, displayName, isBot, locale }: UserState): Person => ({
  id,
  name: displayName,
  isBot,
  locale,
});
