/** One measured promise: what was measured, what was asked, and whether it holds. */
export interface Row {
  readonly name: string;
  readonly figures: Readonly<Record<string, number>>;
  readonly holds: boolean;
  readonly asked: string;
}
