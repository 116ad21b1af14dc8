import type { Language } from '../../shared/language.ts';
import type { TextKey } from '../../shared/text-key.ts';
import type { Translate } from '../../shared/translate.ts';
import { periodInWords } from '../privacy-notice/notice-supplement.ts';
import type { ProcessingRecord } from './processing-record.ts';
import type { RegisteredCategory } from './registered-data.ts';
import { purposeNames, registeredPage } from './registered-page.ts';

type Recipient = ProcessingRecord['recipients'][number];

const roles: { readonly [Role in Recipient['role']]: TextKey } = {
  controller: 'register:role.controller',
  'group-company': 'register:role.group-company',
  processor: 'register:role.processor',
  partner: 'register:role.partner',
};

const measures: readonly TextKey[] = [
  'register:measure.notice',
  'register:measure.encryption',
  'register:measure.access',
  'register:measure.logs',
  'register:measure.deletion',
  'register:measure.proof',
];

/** The record of processing activities as a Markdown document, in one language. `made`: the day, in words. */
export const processingRecordText = (
  record: ProcessingRecord,
  made: string,
  t: Translate,
  language: Language,
): string => {
  const { controller, basis, retention } = record;
  const officer = controller.dataProtectionOfficer;
  const countries = new Intl.DisplayNames([language], { type: 'region', fallback: 'code' });
  const page = new Map(registeredPage(t, language).map((section) => [section.category, section]));
  const recipient = ({ name, country, role, agreement, transfer, destinations }: Recipient) =>
    bullet(
      [
        `${name} (${countries.of(country) ?? country}), ${t(roles[role])}`,
        ...(agreement === null ? [] : [agreement]),
        ...(transfer === null ? [] : [t('register:record.transfer', { transfer })]),
        ...(destinations.length === 0 ? [] : [destinations.join(', ')]),
      ].join('. '),
    );
  const category = (one: RegisteredCategory) => {
    const section = page.get(one.category);
    return [
      `### ${section?.title ?? one.category}`,
      ...(section?.sentences ?? []).map(bullet),
      bullet(t('register:coveredBy', { phrases: one.coveredBy.join(', ') })),
      bullet(t('register:columns', { columns: columnsInWords(one, t) })),
    ].join('\n');
  };
  return [
    `# ${t('register:record.title')}`,
    t('register:record.made', { when: made }),
    `## ${t('register:record.controller')}`,
    [
      t('register:record.controllerText', {
        name: controller.name,
        number: controller.organisationNumber,
        address: controller.address,
      }),
      t('register:record.contact', { contact: controller.contact }),
      officer === null ? t('register:record.noOfficer') : t('register:record.officer', { contact: officer }),
    ]
      .map(bullet)
      .join('\n'),
    `## ${t('register:record.basis')}`,
    [
      t('register:record.basisText', { interest: basis.interest }),
      t('register:record.assessment', { address: basis.assessment }),
    ]
      .map(bullet)
      .join('\n'),
    `## ${t('register:record.purposes')}`,
    Object.values(purposeNames)
      .map((key) => bullet(t(key)))
      .join('\n'),
    `## ${t('register:record.subjects')}`,
    t('register:record.subjectsText'),
    `## ${t('register:record.categories')}`,
    ...record.categories.map(category),
    `## ${t('register:record.recipients')}`,
    record.recipients.map(recipient).join('\n'),
    `## ${t('register:record.period')}`,
    t('notice:period', {
      afterHandled: periodInWords(retention.afterHandled, t),
      ceiling: periodInWords(retention.ceiling, t),
    }),
    `## ${t('register:record.measures')}`,
    measures.map((key) => bullet(t(key))).join('\n'),
    `## ${t('register:record.notPersonal')}`,
    [...Map.groupBy(record.notPersonal, ({ reason }) => reason)]
      .map(([reason, columns]) => bullet(`${reason}: ${columns.map(({ name }) => `\`${name}\``).join(', ')}`))
      .join('\n'),
  ].join('\n\n');
};

const bullet = (text: string): string => `- ${text}`;

const columnsInWords = ({ columns }: RegisteredCategory, t: Translate): string =>
  columns
    .map(({ name, stored }) => {
      if (stored === 'plain') return `\`${name}\``;
      return `\`${name}\` (${stored === 'encrypted' ? t('register:encrypted') : t('register:keyedHash')})`;
    })
    .join(', ');
