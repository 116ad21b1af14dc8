import type { MessageState } from '../../../teams/state.ts';
import { usePage } from '../../page-context.ts';
import type { Person } from '../../ui/person.ts';
import { usePane } from '../pane/pane-context.ts';

/** Who wrote a message; null for somebody who is no longer there. */
export const useAuthor = ({ isBot, from }: MessageState): Person | null => {
  const { teams } = usePage();
  const { tenant } = usePane();
  if (isBot) return { id: from, name: teams.app.name, isBot: true, locale: '' };
  const user = tenant.users.find(({ id }) => id === from);
  return user === undefined ? null : { id: user.id, name: user.name, isBot: false, locale: user.locale };
};
