/** Somebody as a pane shows them, of whichever platform. */
export type Person = {
  id: string;
  name: string;
  isBot: boolean;
  /** For example `nb-NO`. */
  locale: string;
};
