import { createServer, type ServerResponse } from 'node:http';
import { Application, TeamsAdapter } from '@microsoft/teams-ai';
import type { Response } from 'botbuilder';
import { MicrosoftAppCredentials } from 'botframework-connector';
import type { TeamsEndpoints } from '../../src/platforms/teams/options.ts';

/** teams-ai with a bot that answers each message with its own words: checks the token, keeps nothing. */
const appId = process.env.TEAMS_APP_ID ?? '';
const endpoints: TeamsEndpoints = JSON.parse(process.env.TEAMS_ENDPOINTS ?? '');

class LocalCredentials extends MicrosoftAppCredentials {
  override async getToken(): Promise<string> {
    return 'bench';
  }
}

const adapter = new TeamsAdapter(
  {
    MicrosoftAppId: appId,
    CallerId: '',
    OAuthUrl: endpoints.loginUrl,
    ToBotFromChannelOpenIdMetadataUrl: endpoints.openIdMetadataUrl,
    ToBotFromChannelTokenIssuer: endpoints.tokenIssuer,
    ToBotFromEmulatorOpenIdMetadataUrl: endpoints.openIdMetadataUrl,
    ToChannelFromBotLoginUrl: endpoints.loginUrl,
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ValidateAuthority: false,
  },
  {
    isValidAppId: async (id) => id === appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => new LocalCredentials(appId, ''),
  },
);
const app = new Application({ adapter, startTypingTimer: false });
app.activity('message', async (context) => {
  await context.sendActivity(context.activity.text);
});

/** As Express and restify have it. */
const asResponse = (response: ServerResponse): Response => ({
  socket: response.socket,
  status: (code: number) => {
    response.statusCode = code;
  },
  header: (name: string, value: unknown) => response.setHeader(name, String(value)),
  send: (body: unknown) => response.write(JSON.stringify(body)),
  end: () => response.end(),
});

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    if (request.method !== 'POST') return void response.end();
    const { method, headers } = request;
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    void adapter.process({ method, headers, body }, asResponse(response), async (context) => {
      await app.run(context);
    });
  });
}).listen(Number(process.env.PORT), '127.0.0.1');
