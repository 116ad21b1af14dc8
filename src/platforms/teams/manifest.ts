import { readFileSync } from 'node:fs';
import { z } from 'zod';

export interface ManifestOptions {
  /** Of the Entra application, which is the bot's too. */
  readonly appId: string;
  /** Origin that Teams reaches, as `PUBLIC_URL`. */
  readonly url: string;
  /** Three numbers. Teams takes a package for an app it has only under a higher one. */
  readonly version: string;
  /** Who answers for the app; null: nobody is known yet, and the app's own address stands in. */
  readonly developer: {
    readonly name: string;
    readonly privacyUrl: string;
    readonly termsOfUseUrl: string;
  } | null;
}

/** Teams shows no more of the developer's name. */
const longestName = 32;

const folder = new URL('../../../manifests/teams/', import.meta.url);
const packed = ['nn.json', 'en.json', 'color.png', 'outline.png'] as const;

/** Only what is filled in; the rest of the file stands as it is. */
const Manifest = z.looseObject({
  bots: z.array(z.looseObject({ botId: z.string() })),
  composeExtensions: z.array(z.looseObject({ botId: z.string() })),
});

const developerOf = ({ developer, url }: ManifestOptions) => {
  const { origin } = new URL(url);
  if (developer === null)
    return { name: 'Lytt', websiteUrl: origin, privacyUrl: origin, termsOfUseUrl: origin };
  const { name, privacyUrl, termsOfUseUrl } = developer;
  return {
    name: Array.from(name).slice(0, longestName).join('').trim(),
    websiteUrl: new URL(privacyUrl).origin,
    privacyUrl,
    termsOfUseUrl,
  };
};

/** The app's declaration for this operator; `manifests/teams/manifest.json` is what it is made of. */
const teamsManifest = (options: ManifestOptions) => {
  const { appId, url, version } = options;
  const file = Manifest.parse(JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')));
  const own = <T extends { botId: string }>(part: T): T => ({ ...part, botId: appId });
  return {
    ...file,
    version,
    id: appId,
    developer: developerOf(options),
    bots: file.bots.map(own),
    composeExtensions: file.composeExtensions.map(own),
    validDomains: [new URL(url).hostname],
  };
};

/** Every file of the package that an administrator uploads, by its name; a zip of them is all that is missing. */
export const teamsPackage = (options: ManifestOptions): Readonly<Record<string, Uint8Array>> => ({
  'manifest.json': new TextEncoder().encode(`${JSON.stringify(teamsManifest(options), null, 2)}\n`),
  ...Object.fromEntries(packed.map((name) => [name, readFileSync(new URL(name, folder))])),
});
