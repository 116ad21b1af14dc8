/**
 * An administrator installs the app, as Slack has them do it: from our page to Slack's (where they say yes), and
 * back with a code, the state and the cookie.
 * @returns the status of the last page
 */
export const installByBrowser = async (url: string, workspace: string): Promise<number> => {
  const asked = await fetch(`${url}/slack/install`, { redirect: 'manual' });
  const state = new URL(asked.headers.get('location') ?? '').searchParams.get('state') ?? '';
  const cookie = asked.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const query = new URLSearchParams({ code: `code-${workspace}`, state }).toString();
  const done = await fetch(`${url}/slack/oauth_redirect?${query}`, { headers: { cookie } });
  return done.status;
};
