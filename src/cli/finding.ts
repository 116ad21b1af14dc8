/** One thing that `lytt doctor` looked at. `note`: nothing is wrong, but worth knowing. */
export interface Finding {
  readonly state: 'ok' | 'note' | 'fault';
  readonly part: string;
  readonly detail: string;
}

export type Tell = (finding: Finding) => void;
