import type { TestProject } from 'vitest/node';
import { findChromium } from './find-chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of the browser, or null: then the browser tests skip themselves. */
    chromium: string | null;
  }
}

/** Runs once before the browser tests. Without a browser they are skipped, unless `LYTT_REQUIRE_BROWSER` is 1. */
export function setup(project: TestProject): void {
  const chromium = findChromium(process.env.LYTT_CHROMIUM);
  project.provide('chromium', chromium);
  if (chromium !== null) return;
  const found = process.env.LYTT_CHROMIUM
    ? `LYTT_CHROMIUM (${process.env.LYTT_CHROMIUM}) is not a program that can be run`
    : 'no Chromium was found';
  if (process.env.LYTT_REQUIRE_BROWSER === '1') {
    throw new Error(`The browser tests need a browser, and ${found}.`);
  }
  console.warn(
    `Browser tests skipped: ${found}. Install Chromium, or set LYTT_CHROMIUM to the path of Chromium or Chrome.`,
  );
}
