import type { FileState } from '../../../slack/state.ts';
import { filePath } from '../../live/play-api.ts';
import { usePage } from '../../page-context.ts';
import { localeOf } from '../../texts/locale-of.ts';
import { type Drawn, h } from '../../ui/h.ts';

/** Files sent along, to be fetched. */
export const FileList = ({ files }: { files: readonly FileState[] }): Drawn => {
  const { language } = usePage();
  if (files.length === 0) return null;
  const kilobytes = new Intl.NumberFormat(localeOf(language), {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: 1,
  });
  return h(
    'ul',
    { class: 'files' },
    files.map((file) =>
      h(
        'li',
        { key: file.id },
        h('a', { href: filePath('slack', file.id), download: file.name }, file.title || file.name),
        ` ${kilobytes.format(file.size / 1000)}`,
      ),
    ),
  );
};
