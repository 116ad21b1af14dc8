/** A sentence that two notices do not have in common. `line`: in the text it stands in. */
export interface NoticeChange {
  readonly kind: 'taken-away' | 'added';
  readonly line: number;
  readonly sentence: string;
}

interface Sentence {
  readonly line: number;
  readonly text: string;
}

const sentencesOf = (text: string): readonly Sentence[] =>
  text.split('\n').flatMap((paragraph, index) =>
    (paragraph.match(/[^.!?]+(?:[.!?]+(?=\s|$)|[.!?]|$)+/g) ?? [])
      .map((sentence) => sentence.trim())
      .filter((sentence) => sentence !== '')
      .map((sentence) => ({ line: index + 1, text: sentence })),
  );

/**
 * What differs between two notices, sentence by sentence, in the order in which they are read. Spaces and line ends
 * that nobody sees make no difference here, though they make another version.
 */
export const compareNotices = (before: string, after: string): readonly NoticeChange[] => {
  const [a, b] = [sentencesOf(before), sentencesOf(after)];
  // Lengths of the longest common run of sentences from each pair of places to the end.
  const common = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = common[i];
      if (row === undefined) continue;
      row[j] = a[i]?.text === b[j]?.text ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const changes: NoticeChange[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [old, now] = [a[i], b[j]];
    if (old !== undefined && now !== undefined && old.text === now.text) {
      i += 1;
      j += 1;
    } else if (old !== undefined && (now === undefined || at(i + 1, j) >= at(i, j + 1))) {
      changes.push({ kind: 'taken-away', line: old.line, sentence: old.text });
      i += 1;
    } else if (now !== undefined) {
      changes.push({ kind: 'added', line: now.line, sentence: now.text });
      j += 1;
    }
  }
  return changes;
};
