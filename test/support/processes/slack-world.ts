import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { createFakeSlack, type FakeSlack } from '../../../src/playground/slack/fake-slack.ts';
import { author, benchSeed, benchSettings, botToken, signingSecret } from './bench-seed.ts';

export interface SlackWorld {
  readonly slack: FakeSlack;
  /** For `lytt.yaml`, logs and embedded databases; goes with `close`. */
  readonly folder: string;
  /** What a Lytt process needs to serve this Slack over PostgreSQL. */
  environment(databaseUrl: string): Readonly<Record<string, string>>;
  /** Slack sends to this process from now on. */
  pointAt(url: string): void;
  /** The author has pressed *Fortsett* and has the form open: the request that submitting it makes. */
  formSubmission(): Promise<FormTemplate>;
  close(): Promise<void>;
}

/** Makes submissions that differ in view, text and application, as Slack would send them. */
export type FormTemplate = (viewId: string, text: string, applicationId: string) => unknown;

/** A Slack on the loopback with twenty support channels, for Lytt in processes of its own. */
export const createSlackWorld = async (): Promise<SlackWorld> => {
  const folder = await mkdtemp(join(tmpdir(), 'lytt-processes-'));
  await writeFile(join(folder, 'lytt.yaml'), benchSettings());
  const masterKeys = `test:${randomBytes(32).toString('base64')}`;
  let appUrl = '';
  const slack = createFakeSlack({
    signingSecret,
    appUrl: () => appUrl,
    now: () => new Date(),
    seed: benchSeed,
  });
  const api = await slack.listen();
  return {
    slack,
    folder,
    environment: (databaseUrl) => ({
      DATABASE_URL: databaseUrl,
      LYTT_MASTER_KEYS: masterKeys,
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_BOT_TOKEN: botToken,
      SLACK_API_URL: api.apiUrl,
    }),
    pointAt: (url) => {
      appUrl = url;
    },
    formSubmission: () => templateOf(slack),
    close: async () => {
      await api.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

const topView = (slack: FakeSlack, callbackId: string) => {
  const view = slack.viewsOf(author).at(-1);
  return view?.callbackId === callbackId ? view : undefined;
};

/** The first form is submitted as the author would; its request is the pattern of all others. */
const templateOf = async (slack: FakeSlack): Promise<FormTemplate> => {
  await slack.runCommand({ user: author, channel: 'C0GENERAL', command: '/tilbakemelding', text: '' });
  const first = await slack.until(() => topView(slack, 'notice') ?? topView(slack, 'feedback_form'));
  if (first.callbackId === 'notice') await slack.submitView({ user: author, viewId: first.id, values: {} });
  const form = await slack.until(() => topView(slack, 'feedback_form'));
  await slack.submitView({ user: author, viewId: form.id, values: { words_0: { words: 'Den første.' } } });
  const sent = slack.deliveries().findLast(({ type }) => type === 'view_submission');
  const submission = Submission.parse(JSON.parse(new URLSearchParams(sent?.body).get('payload') ?? ''));
  return (viewId, text, applicationId) => ({
    ...submission,
    view: { ...submission.view, id: viewId, state: { values: valuesOf(text, applicationId) } },
  });
};

const Submission = z.looseObject({ view: z.looseObject({ id: z.string() }) });

const option = (value: string) => ({ text: { type: 'plain_text', text: value }, value });
const valuesOf = (text: string, applicationId: string) => ({
  words_0: { words: { type: 'plain_text_input', value: text } },
  about_0: { feedback_kind: { type: 'static_select', selected_option: option('bug') } },
  about_1: { application: { type: 'static_select', selected_option: option(applicationId) } },
});
