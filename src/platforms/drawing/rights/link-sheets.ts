import type { LinkedAccount } from '../../../features/feedback-intake/own-people.ts';
import type { LinkCode } from '../../../shared/ids.ts';
import type { Translate } from '../../../shared/translate.ts';
import type { AuthorScreen } from '../../screen.ts';
import { actionIds } from '../action-ids.ts';
import { privacyButton } from '../author/author-buttons.ts';
import { lineSheet } from '../author/line-sheet.ts';
import type { Button } from '../block.ts';
import type { Drawing } from '../drawing.ts';
import { bullets, paragraph, say } from '../kit/blocks.ts';
import { button, row } from '../kit/button.ts';
import { timeOfDay } from '../kit/dates.ts';
import type { Sheet } from '../sheet.ts';
import { accountLine } from './account-line.ts';

type Reason = Extract<AuthorScreen, { kind: 'link-refused' }>['reason'];

const reasons = {
  unknown: 'rights:link.unknown',
  expired: 'rights:link.expired',
  own: 'rights:link.own',
  'already-linked': 'rights:link.alreadyLinked',
  'too-many-tries': 'rights:link.tooManyTries',
  'not-linked': 'rights:link.notLinked',
} as const satisfies Record<Reason, Parameters<Translate>[0]>;

export const linkButton = (d: Drawing): Button => button(actionIds.link, d.t('rights:link.title'));

const unlinkButton = (d: Drawing): Button => button(actionIds.unlink, d.t('rights:link.unlink'));

/** Easier to read and to type in two halves. */
const inHalves = (code: LinkCode): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** The code, and what to do with it: the words are the same wherever the other account is. */
export const linkCodeSheet = (
  { code, validUntil }: Extract<AuthorScreen, { kind: 'link-code' }>,
  d: Drawing,
): Sheet => {
  const how = d.t('rights:link.how', { time: timeOfDay(validUntil, d) });
  return {
    title: d.t('rights:link.title'),
    text: how,
    groups: [
      [
        ...say(how),
        paragraph({ code: `personvern koble ${inHalves(code)}` }),
        ...say(d.t('rights:link.keepToYourself')),
        ...row([privacyButton(d)]),
      ],
    ],
  };
};

const accountsSheet = (text: string, others: readonly LinkedAccount[], d: Drawing): Sheet => ({
  title: d.t('rights:link.title'),
  text,
  groups: [
    [
      ...say(text),
      ...say(d.t('rights:link.covers')),
      bullets([[d.t('rights:link.thisAccount')], ...others.map((account) => [accountLine(account, d)])]),
      ...say(d.t('rights:link.notYou')),
      ...row([unlinkButton(d), privacyButton(d)]),
    ],
  ],
});

export const linkedSheet = ({ others }: Extract<AuthorScreen, { kind: 'linked' }>, d: Drawing): Sheet =>
  accountsSheet(d.t('rights:link.linked'), others, d);

/** Told to the account that the code came from: it may have been somebody else who typed it. */
export const accountLinkedSheet = (others: readonly LinkedAccount[], d: Drawing): Sheet =>
  accountsSheet(d.t('rights:link.linkedByCode'), others, d);

export const linkRefusedSheet = (reason: Reason, d: Drawing): Sheet =>
  lineSheet(d.t(reasons[reason]), d, reason === 'expired' || reason === 'not-linked' ? [linkButton(d)] : []);

export const unlinkedSheet = (d: Drawing): Sheet => lineSheet(d.t('rights:link.unlinked'), d);
