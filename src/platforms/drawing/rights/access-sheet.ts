import type { HeldData } from '../../../features/data-rights/data-rights-store.ts';
import type { Application } from '../../../shared/settings.ts';
import type { AuthorScreen } from '../../screen.ts';
import type { Block } from '../block.ts';
import type { Drawing } from '../drawing.ts';
import { header, say } from '../kit/blocks.ts';
import { dateAndTime } from '../kit/dates.ts';
import type { Sheet } from '../sheet.ts';
import { accessFeedback } from './access-feedback.ts';
import { accessPerson, accessReceipts } from './access-person.ts';
import { accessRequests } from './access-requests.ts';
import { accessRest } from './access-rest.ts';
import { accessRecipients, accessWhy } from './access-why.ts';
import { accountLine } from './account-line.ts';

const accessAccount = (
  held: HeldData,
  applications: readonly Application[],
  d: Drawing,
): readonly (readonly Block[])[] => {
  const { platform } = held.person.user;
  return [
    accessPerson(held, d),
    accessReceipts(held, d),
    held.feedback.length === 0 ? [] : [header(d.t('rights:access.feedback'))],
    ...held.feedback.flatMap((item) => accessFeedback(item, { applications, platform }, d)),
    ...accessRequests(held, d),
    ...accessRecipients(held, d),
  ];
};

/** Which account what follows is about; needless where there is only one. */
const nameOf = ({ person }: HeldData, d: Drawing): string =>
  accountLine({ platform: person.user.platform, displayName: person.displayName }, d);

/** The answer to "what do you hold about me?" (GDPR art. 15), whole, on as many pages as it takes. */
export const accessSheet = (screen: Extract<AuthorScreen, { kind: 'access' }>, d: Drawing): Sheet => {
  const { held, linked, access } = screen;
  const accounts = [held, ...linked];
  const text = d.t('rights:access.introduction', {
    count: accounts.reduce((sum, { feedback }) => sum + feedback.length, 0),
    when: dateAndTime(d.now, d),
  });
  const platforms = new Set(accounts.map(({ person }) => person.user.platform));
  return {
    title: d.t('rights:access.title'),
    text,
    groups: [
      say(text),
      ...accounts.flatMap((account) => [
        linked.length === 0 ? [] : [header(nameOf(account, d))],
        ...accessAccount(account, access.applications, d),
      ]),
      ...accessWhy(access, [...platforms], d),
      ...accessRest(
        accounts.map((account) => ({
          copy: account.copy,
          name: linked.length === 0 ? null : nameOf(account, d),
        })),
        d,
      ),
    ],
    pageAt: (page) => ({ of: 'access', page }),
  };
};
