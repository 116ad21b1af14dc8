import type { TestProject } from 'vitest/node';
import { findChromium } from './find-chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of the browser, or null: then the browser tests skip themselves. */
    chromium: string | null;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Says in one line that the browser tests will be skipped.
 * @throws when `LYTT_REQUIRE_BROWSER` is 1: in CI a missing browser is a failure
 */
export function announceChromium(chromium: string | null, environment: Environment): void {
  if (chromium !== null) return;
  const { LYTT_CHROMIUM: named, LYTT_REQUIRE_BROWSER: required } = environment;
  const found = named ? `LYTT_CHROMIUM (${named}) is not a program that can be run` : 'no Chromium was found';
  if (required === '1') throw new Error(`The browser tests need a browser, and ${found}.`);
  console.warn(
    `Browser tests skipped: ${found}. Install Chromium, or set LYTT_CHROMIUM to the path of Chromium or Chrome.`,
  );
}

/** Runs once before the browser tests and tells them where the browser is. */
export function setup(project: TestProject): void {
  const chromium = findChromium(process.env.LYTT_CHROMIUM);
  announceChromium(chromium, process.env);
  project.provide('chromium', chromium);
}
