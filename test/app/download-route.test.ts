import { beforeEach, describe, expect, test } from 'vitest';
import { downloadRoute } from '../../src/app/download-route.ts';
import { createTranslators } from '../../src/infrastructure/i18n/create-translators.ts';
import { createFakeBot, type FakeBot } from '../fakes/fake-bot.ts';
import { customer } from '../fakes/people.ts';
import { deliverFeedback } from '../fakes/stories.ts';
import { serve } from '../infrastructure/http/serving.ts';

const hostile = '<script>alert("Kari")</script> & \'hei\'';
const translators = createTranslators();

describe('/download/<token>', () => {
  let bot: FakeBot;
  let address: string;

  beforeEach(async () => {
    bot = createFakeBot();
    await deliverFeedback(bot, hostile);
    const { useCases, ports } = bot;
    const { settings, clock } = ports;
    const { port } = await serve([downloadRoute({ useCases, settings, translators, clock })]);
    const asked = await useCases.askExport(customer());
    if (asked.kind !== 'export-link') throw new Error(asked.kind);
    address = asked.address.replace('https://lytt.example.com', `http://127.0.0.1:${port}`);
  });

  test('looking at it uses nothing up: neither GET nor HEAD', async () => {
    for (let times = 0; times < 3; times += 1) {
      const head = await fetch(address, { method: 'HEAD' });
      expect(head.status).toBe(200);
      const page = await (await fetch(address)).text();
      expect(page).toContain('<form method="post">');
      expect(page).not.toContain('Kari');
    }
    expect(bot.database.downloads.size).toBe(1);
  });

  test('the button gives the page and the file, once', async () => {
    const given = await fetch(address, { method: 'POST' });
    expect(given.status).toBe(200);
    const page = await given.text();
    expect(page).toContain('&lt;script&gt;alert(&quot;Kari&quot;)&lt;/script&gt; &amp; &#39;hei&#39;');
    expect(page).not.toContain('<script');
    const [, encoded = ''] = /href="data:application\/json;base64,([^"]+)"/.exec(page) ?? [];
    expect(JSON.parse(Buffer.from(encoded, 'base64').toString('utf8'))).toMatchObject({
      format: 'lytt-export',
      version: 1,
      accounts: [{ person: [{ userId: 'UKARI' }] }],
    });
    const again = await fetch(address, { method: 'POST' });
    expect(again.status).toBe(410);
    expect(await again.text()).not.toContain('Kari');
  });

  test('is never cached, framed or indexed, and sends no trace on', async () => {
    for (const method of ['GET', 'POST']) {
      const { headers } = await fetch(address, { method });
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });

  test('a token that was never made is gone, like one that was used', async () => {
    const guessed = address.replace(/[^/]+$/, 'guessed');
    expect((await fetch(guessed, { method: 'POST' })).status).toBe(410);
    expect(bot.database.downloads.size).toBe(1);
  });
});
