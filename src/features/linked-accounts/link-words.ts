const linkWords = ['koble', 'kople', 'link'];
const leaveWords = ['fra', 'frå', 'off'];

export type LinkAct = 'make' | 'enter' | 'leave';

const tidy = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** What the words after `/personvern` ask of links between accounts; null: something else. */
export const linkActOf = (text: string): LinkAct | null => {
  const [first = '', ...rest] = tidy(text).split(' ');
  if (!linkWords.includes(first)) return first === 'unlink' && rest.length === 0 ? 'leave' : null;
  const second = rest.join(' ');
  if (second === '') return 'make';
  return leaveWords.includes(second) ? 'leave' : 'enter';
};

/** What was typed after `koble`. */
export const afterLinkWord = (text: string): string => tidy(text).split(' ').slice(1).join(' ');
