import type { ServerResponse } from 'node:http';

/* Read once, by the administrator who installs the bot: plain pages without scripts. */

const page = (title: string, text: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Lytt: ${title}</title>
<style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1rem}</style>
<h1>${title}</h1>
<p>${text}</p>
</html>
`;

const answer = (response: ServerResponse, status: number, title: string, text: string): void => {
  const body = page(title, text);
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
};

export const answerInstalled = (response: ServerResponse): void =>
  answer(
    response,
    200,
    'Installed',
    'The bot is in your workspace now. You can close this page and find it in Slack.',
  );

/** What can go wrong between the install page and here, by the code of Slack's library. */
const explanations: Readonly<Record<string, readonly [number, string]>> = {
  slack_oauth_installer_authorization_error: [403, 'The installation was cancelled. Nothing was installed.'],
  slack_oauth_invalid_state: [
    400,
    'This page was not reached from the install page in this browser, or it took too long. Please start again.',
  ],
  slack_oauth_missing_state: [400, 'The link lacks what proves where it came from. Please start again.'],
  slack_oauth_missing_code: [400, 'The link lacks the code that Slack gives. Please start again.'],
};

export const answerNotInstalled = (response: ServerResponse, code: string): void => {
  const [status, text] = explanations[code] ?? [502, 'Slack did not let the bot in. Please start again.'];
  answer(response, status, 'Not installed', text);
};
