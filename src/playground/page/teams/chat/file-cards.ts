import { Fragment } from 'preact';
import type { FileCardState, MessageState } from '../../../teams/state.ts';
import { filePath } from '../../live/play-api.ts';
import { usePage } from '../../page-context.ts';
import { type Drawn, h } from '../../ui/h.ts';
import { usePane } from '../pane/pane-context.ts';

/** What Teams draws itself: the question whether a file may be stored, and a file that is. */
export const FileCards = ({ message }: { message: MessageState }): Drawn => {
  const { say } = usePage();
  const { act } = usePane();
  const { conversation, id } = message;
  const answer = (accept: boolean) => () =>
    void act({ kind: 'answer-file-offer', conversation, message: id, accept });
  const button = (accept: boolean, text: string): Drawn =>
    h('button', { type: 'button', class: 'button', onClick: answer(accept) }, text);

  const card = (file: FileCardState): Drawn =>
    file.kind === 'stored'
      ? h(
          'p',
          { class: 'file-card', key: file.file },
          h('a', { href: filePath('teams', file.file), download: file.name }, file.name),
          ' · OneDrive',
        )
      : h(
          'div',
          { class: 'file-card', key: file.name },
          h('p', null, h('strong', null, file.name)),
          h('p', null, file.description),
          h('p', null, say('teams.fileQuestion')),
          h(
            'div',
            { class: 'editor-buttons' },
            button(true, say('teams.fileAllow')),
            button(false, say('teams.fileDecline')),
          ),
        );
  return h(Fragment, null, message.fileCards.map(card));
};
