import { inspect } from 'node:util';

/**
 * Words that a person wrote and that may not be recorded yet.
 * They can be shown back to their author, classified into a code, or dropped; they cannot be serialised,
 * printed or stored. Only the notice gate turns them into something a store takes.
 */
export class Unrecorded<T> {
  readonly #words: T;

  constructor(words: T) {
    this.#words = words;
  }

  /** These words and others, as unrecorded together as they were apart. */
  with<U>(others: Unrecorded<U>): Unrecorded<readonly [T, U]> {
    return new Unrecorded([this.#words, others.#words] as const);
  }

  /** Draws the words on a surface that only their author sees (their own chat, form or modal). */
  backToAuthor<Drawn>(draw: (words: T) => Drawn): Drawn {
    return draw(this.#words);
  }

  /** Reduces the words to a code or number, for recognising a command or a privacy question. */
  classify<Code extends string | number | boolean | null>(recognise: (words: T) => Code): Code {
    return recognise(this.#words);
  }

  /** For the notice gate alone: hands the words over once a receipt exists. */
  static open<T>(unrecorded: Unrecorded<T>): T {
    return unrecorded.#words;
  }

  toJSON(): never {
    throw new TypeError('unrecorded words cannot be serialised');
  }

  toString(): string {
    return '[unrecorded]';
  }

  [inspect.custom](): string {
    return '[unrecorded]';
  }
}
