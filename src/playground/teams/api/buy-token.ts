import type { Core } from '../core.ts';
import { tokenLifeSeconds } from '../wire/bot-tokens.ts';
import type { Answer } from './answer.ts';

function refuseToken(status: number, error: string, description: string): Answer {
  return { status, body: { error, error_description: description } };
}

/** Entra's token endpoint, client credentials only (RFC 6749 §4.4). */
export function buyToken(core: Core, form: URLSearchParams): Answer {
  if (form.get('grant_type') !== 'client_credentials') {
    return refuseToken(400, 'unsupported_grant_type', 'AADSTS70003: only client_credentials is played here.');
  }
  if (form.get('client_id') !== core.world.app.id) {
    return refuseToken(
      400,
      'unauthorized_client',
      'AADSTS700016: Application was not found in the directory.',
    );
  }
  if (form.get('client_secret') !== core.appPassword || !core.botTokens.areSold()) {
    return refuseToken(401, 'invalid_client', 'AADSTS7000215: Invalid client secret provided.');
  }
  const scope = form.get('scope') ?? form.get('resource') ?? '';
  if (!scope.startsWith('https://api.botframework.com')) {
    return refuseToken(400, 'invalid_scope', `AADSTS70011: The scope ${scope} is not valid.`);
  }
  const token = core.botTokens.issue();
  return {
    status: 200,
    body: { token_type: 'Bearer', expires_in: tokenLifeSeconds, access_token: token },
  };
}
