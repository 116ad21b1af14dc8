import type { LinkedAccount } from '../feedback-intake/own-people.ts';
import type { Person } from '../feedback-intake/person-store.ts';

export const linkedAccount = ({ user, displayName }: Person): LinkedAccount => ({
  platform: user.platform,
  displayName,
});
