import { inflateSync } from 'node:zlib';
import { AppManifestUtils, TeamsManifestConverter } from '@microsoft/app-manifest';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { chatCommand } from '../../../src/features/feedback-intake/chat-words.ts';
import { extensionCommands } from '../../../src/platforms/teams/action-ids.ts';
import { type ManifestOptions, teamsPackage } from '../../../src/platforms/teams/manifest.ts';

const plain: ManifestOptions = {
  appId: '11111111-2222-3333-4444-555555555555',
  url: 'https://lytt.bakeri.example.com',
  version: '1.2.3',
  developer: {
    name: 'Fjellheim Bakeri AS',
    privacyUrl: 'https://www.example.com/personvern',
    termsOfUseUrl: 'https://www.example.com/vilkaar',
  },
};

const textOf = (name: string, options: Partial<ManifestOptions> = {}): string =>
  new TextDecoder().decode(teamsPackage({ ...plain, ...options })[name]);

const command = z.object({ title: z.string(), description: z.string() });
const Manifest = z.looseObject({
  id: z.string(),
  version: z.string(),
  developer: z.record(z.string(), z.string()),
  name: z.object({ short: z.string(), full: z.string() }),
  description: z.object({ short: z.string(), full: z.string() }),
  localizationInfo: z.object({
    defaultLanguageTag: z.string(),
    additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })),
  }),
  bots: z.tuple([
    z.looseObject({
      botId: z.string(),
      scopes: z.array(z.string()),
      commandLists: z.tuple([z.object({ scopes: z.array(z.string()), commands: z.array(command) })]),
    }),
  ]),
  composeExtensions: z.tuple([
    z.looseObject({
      botId: z.string(),
      commands: z.array(
        command.extend({
          id: z.string(),
          type: z.string(),
          context: z.array(z.string()),
          fetchTask: z.boolean(),
        }),
      ),
    }),
  ]),
  validDomains: z.array(z.string()),
});
const manifest = (options: Partial<ManifestOptions> = {}) =>
  Manifest.parse(JSON.parse(textOf('manifest.json', options)));

/** What Microsoft's own validator says is wrong, with the schemas it brings along. */
const complaints = (json: string): Promise<string[]> =>
  AppManifestUtils.validateAgainstSchema(TeamsManifestConverter.jsonToManifest(json));

const Words = z.record(z.string(), z.string()).transform(({ $schema: _, ...words }) => words);
const wordsIn = (file: string) => Words.parse(JSON.parse(textOf(file)));

test.each([
  ['as it is', {}],
  ['nobody known', { developer: null }],
  [
    'a long name with signs',
    { developer: { ...plain.developer, name: `"Ærlig" & sønner ${'x'.repeat(40)} AS` } },
  ],
] as const)('Teams would take the manifest: %s', async (_name, options) => {
  const developer =
    'developer' in options && options.developer !== null && plain.developer !== null
      ? { ...plain.developer, ...options.developer }
      : null;
  const json = textOf('manifest.json', 'developer' in options ? { developer } : {});
  expect(await complaints(json)).toEqual([]);
  const tooLong = json.replace('"Gi tilbakemelding"', `"${'x'.repeat(33)}"`);
  expect(await complaints(tooLong)).toEqual([expect.stringContaining('32 characters')]);
});

test('ids, address, version and company are the operator’s own, and nothing of the file’s is left', () => {
  const filled = manifest();
  const { appId } = plain;
  expect([filled.id, filled.bots[0].botId, filled.composeExtensions[0].botId]).toEqual([appId, appId, appId]);
  expect([filled.version, filled.validDomains]).toEqual(['1.2.3', ['lytt.bakeri.example.com']]);
  expect(filled.developer).toEqual({
    name: 'Fjellheim Bakeri AS',
    websiteUrl: 'https://www.example.com',
    privacyUrl: 'https://www.example.com/personvern',
    termsOfUseUrl: 'https://www.example.com/vilkaar',
  });
  expect(textOf('manifest.json')).not.toMatch(/00000000-0000|lytt\.example\.com/);
});

test('the message extension has the adapter’s commands, each where it belongs and with a dialog', () => {
  const [{ commands }] = manifest().composeExtensions;
  const { giveFeedback, sendAsFeedback, aboutPrivacy } = extensionCommands;
  expect(commands.map(({ id, context }) => [id, context])).toEqual([
    [giveFeedback, ['compose', 'commandBox']],
    [sendAsFeedback, ['message']],
    [aboutPrivacy, ['message']],
  ]);
  expect(commands.map(({ id }) => id).sort()).toEqual(Object.values(extensionCommands).sort());
  for (const { type, fetchTask } of commands) expect([type, fetchTask]).toEqual(['action', true]);
});

test('it asks for no permission beyond the bot’s own: no consent of a team, no reading of channels', () => {
  const json = JSON.stringify(manifest());
  for (const more of ['authorization', 'webApplicationInfo', 'ChannelMessage', 'messageTeamMembers']) {
    expect(json).not.toContain(more);
  }
  expect(manifest().bots[0].scopes).toEqual(['personal', 'team', 'groupChat']);
});

/** Every text of the manifest that people read, by the name that a localisation file gives it. */
const translatable = (): Record<string, string> => {
  const { name, description, bots, composeExtensions } = manifest();
  const listed = (path: string, commands: readonly z.output<typeof command>[]) =>
    commands.flatMap(({ title, description: text }, index) => [
      [`${path}.commands[${index}].title`, title],
      [`${path}.commands[${index}].description`, text],
    ]);
  return Object.fromEntries([
    ['name.short', name.short],
    ['name.full', name.full],
    ['description.short', description.short],
    ['description.full', description.full],
    ...listed('bots[0].commandLists[0]', bots[0].commandLists[0].commands),
    ...listed('composeExtensions[0]', composeExtensions[0].commands),
  ]);
};

test('Bokmål is the manifest’s own language; Nynorsk and English have every text, within Teams’ limits', async () => {
  const { localizationInfo } = manifest();
  expect(localizationInfo).toEqual({
    defaultLanguageTag: 'nb',
    additionalLanguages: [
      { languageTag: 'nn', file: 'nn.json' },
      { languageTag: 'en', file: 'en.json' },
    ],
  });
  const own = translatable();
  for (const { file } of localizationInfo.additionalLanguages) {
    const words = wordsIn(file);
    expect(Object.keys(words).sort()).toEqual(Object.keys(own).sort());
    // Put where they are shown, Microsoft's validator measures them too.
    let json = textOf('manifest.json');
    for (const [key, text] of Object.entries(own)) {
      json = json.replace(`: ${JSON.stringify(text)}`, `: ${JSON.stringify(words[key])}`);
    }
    expect(json).toContain(JSON.stringify(words['description.full']));
    expect(await complaints(json)).toEqual([]);
  }
});

test('what the menu offers to type is understood when it is sent', () => {
  const own = translatable();
  for (const words of [own, wordsIn('nn.json'), wordsIn('en.json')]) {
    const typed = Object.keys(own)
      .filter((key) => /^bots.*title$/.test(key))
      .map((key) => words[key] ?? '');
    expect(typed.map(chatCommand)).toEqual(['form', 'status', 'privacy', 'help']);
  }
});

/** Width, height and pixels of a PNG of ours: 8 bits, colours and alpha, rows without a filter. */
const pixelsOf = (name: string) => {
  const png = Buffer.from(teamsPackage(plain)[name] ?? []);
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  expect([...png.subarray(24, 26)]).toEqual([8, 6]);
  const at = png.indexOf('IDAT');
  const raw = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  const row = width * 4 + 1;
  const pixels = Array.from({ length: width * height }, (_, index) => {
    const start = Math.floor(index / width) * row;
    expect(raw[start]).toBe(0);
    const pixel = start + 1 + (index % width) * 4;
    return [...raw.subarray(pixel, pixel + 4)];
  });
  return { width, height, pixels };
};

test('icons: colour 192 × 192 without a hole, outline 32 × 32 white on nothing', () => {
  const color = pixelsOf('color.png');
  expect([color.width, color.height]).toEqual([192, 192]);
  expect(color.pixels.every(([, , , alpha]) => alpha === 255)).toBe(true);
  const outline = pixelsOf('outline.png');
  expect([outline.width, outline.height]).toEqual([32, 32]);
  expect(outline.pixels.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255)).toBe(
    true,
  );
  const drawn = outline.pixels.filter(([, , , alpha = 0]) => alpha > 0).length;
  expect(drawn).toBeGreaterThan(100);
  expect(drawn).toBeLessThan(32 * 32 * 0.7);
});
