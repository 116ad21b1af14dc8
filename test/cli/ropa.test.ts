import { expect, test } from 'vitest';
import { personalDataInventory } from '../../src/features/data-rights/personal-data-inventory.ts';
import { registeredPage } from '../../src/features/data-rights/registered-page.ts';
import { createTranslators } from '../../src/infrastructure/i18n/create-translators.ts';
import { languages } from '../../src/shared/language.ts';
import { cliIn, emptyFolder } from './run-in-folder.ts';

// A change of the inventory changes what is said in public: look at the difference, then run with `-u`.
const golden = (name: string) => `golden/${name}`;

const cli = cliIn(await emptyFolder());

test('the record of processing activities is this, in Markdown and as JSON', async () => {
  const markdown = await cli.run('ropa', 'export');
  expect([markdown.code, markdown.err]).toEqual([0, []]);
  await expect(`${markdown.out.join('\n')}\n`).toMatchFileSnapshot(golden('ropa.nb.md'));
  const json = await cli.run('ropa', 'export', '--format', 'json');
  await expect(`${json.out.join('\n')}\n`).toMatchFileSnapshot(golden('ropa.json.txt'));
});

test('every personal column is in it, in every language; a format that is none is refused', async () => {
  const columns = Object.entries(personalDataInventory).flatMap(([table, entry]) =>
    Object.keys(entry.columns).map((column) => `\`${table}.${column}\``),
  );
  for (const language of languages) {
    const { out } = await cli.run('ropa', 'export', '--language', language);
    expect(columns.filter((column) => !out.join('\n').includes(column))).toEqual([]);
    expect(out.join('\n')).not.toMatch(/undefined|register:|\{\{/);
  }
  expect((await cli.run('ropa', 'export', '--format', 'pdf')).code).toBe(2);
});

test('what people read of it is this', async () => {
  const translators = createTranslators({ onMissing: 'throw' });
  const pages = languages.map((language) =>
    registeredPage(translators[language], language)
      .map(({ title, sentences }) => [`## ${title}`, ...sentences].join('\n'))
      .join('\n\n'),
  );
  await expect(`${pages.join('\n\n---\n\n')}\n`).toMatchFileSnapshot(golden('what-we-register.md'));
});
