/** Makes any text literal in `mrkdwn`, so that no mention, link or mass mention in it comes alive. */
export const escapeMrkdwn = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
