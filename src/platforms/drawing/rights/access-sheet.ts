import type { AuthorScreen } from '../../screen.ts';
import type { Drawing } from '../drawing.ts';
import { header, say } from '../kit/blocks.ts';
import { dateAndTime } from '../kit/dates.ts';
import type { Sheet } from '../sheet.ts';
import { accessFeedback } from './access-feedback.ts';
import { accessPerson, accessReceipts } from './access-person.ts';
import { accessRequests } from './access-requests.ts';
import { accessRecipients, accessWhy } from './access-why.ts';

/** The answer to "what do you hold about me?" (GDPR art. 15), whole, on as many pages as it takes. */
export const accessSheet = (screen: Extract<AuthorScreen, { kind: 'access' }>, d: Drawing): Sheet => {
  const { held, access } = screen;
  const { platform } = held.person.user;
  const text = d.t('rights:access.introduction', {
    count: held.feedback.length,
    when: dateAndTime(d.now, d),
  });
  return {
    title: d.t('rights:access.title'),
    text,
    groups: [
      say(text),
      accessPerson(held, d),
      accessReceipts(held, d),
      held.feedback.length === 0 ? [] : [header(d.t('rights:access.feedback'))],
      ...held.feedback.flatMap((item) =>
        accessFeedback(item, { applications: access.applications, platform }, d),
      ),
      ...accessRequests(held, d),
      ...accessRecipients(held, d),
      ...accessWhy(access, platform, d),
    ],
    pageAt: (page) => ({ of: 'access', page }),
  };
};
