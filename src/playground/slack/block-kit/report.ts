/** The error Slack answers with for this kind of problem. */
export type ProblemCode =
  | 'invalid_blocks'
  | 'invalid_arguments'
  | 'msg_too_long'
  | 'msg_blocks_too_long'
  | 'no_text'
  | 'view_too_large';

/** One thing Slack would refuse. The sentence names the place, never the text that stands there. */
export type Problem = { code: ProblemCode; path: string; sentence: string };

/** A place in a payload, as a JSON pointer, and where to write what is wrong with it. */
export type Place = { path: string; problems: Problem[] };

export function at(place: Place, ...steps: (string | number)[]): Place {
  return { path: [place.path, ...steps].join('/'), problems: place.problems };
}

/** `what` completes "<path> …", for example "has 76 characters; Slack takes at most 75". */
export function report(place: Place, what: string, code: ProblemCode = 'invalid_blocks'): void {
  const path = place.path === '' ? '/' : place.path;
  place.problems.push({ code, path, sentence: `${path} ${what}.` });
}
