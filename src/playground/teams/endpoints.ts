/** Where the bot finds the local Teams in place of Microsoft's. */
export type TeamsEndpoints = {
  /** OpenID metadata of those who sign the activities. */
  openIdMetadataUrl: string;
  /** `iss` in those tokens. */
  tokenIssuer: string;
  /** With a tenant, without a slash at the end: tokens are bought at `<loginUrl>/oauth2/v2.0/token`. */
  loginUrl: string;
  /**
   * Reaches every tenant, as `https://smba.trafficmanager.net/teams/` does; with a slash at the end. In
   * activities stands the one of the conversation's own tenant.
   */
  serviceUrl: string;
};

export function endpointsAt(rootUrl: string): TeamsEndpoints {
  return {
    openIdMetadataUrl: `${rootUrl}/v1/.well-known/openidconfiguration`,
    tokenIssuer: rootUrl,
    loginUrl: `${rootUrl}/local`,
    serviceUrl: `${rootUrl}/teams/`,
  };
}

export function serviceUrlOf(rootUrl: string, tenantId: string): string {
  return `${rootUrl}/emea/${tenantId}/`;
}
