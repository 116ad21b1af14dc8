import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createLog } from '../../../src/infrastructure/logging/create-log.ts';
import type { LogEvent, LogLevel } from '../../../src/shared/log.ts';

const line = z.record(z.string(), z.unknown());

/** What one event becomes, without its time; null when nothing is written. */
const written = (event: LogEvent, level: LogLevel = 'info', least: LogLevel = 'debug') => {
  const lines: string[] = [];
  createLog(least, { write: (text) => lines.push(text) }).write(level, event);
  if (lines[0] === undefined) return null;
  const { time, ...rest } = line.parse(JSON.parse(lines[0]));
  expect(time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  return rest;
};

/** An event with more, or other things, than its type allows: what a cast or plain JavaScript can do. */
const smuggled = (event: LogEvent, extra: Record<string, unknown>): LogEvent =>
  Object.assign({ ...event }, extra);

describe('the log', () => {
  test('is one JSON line per event, with its own fields', () => {
    expect(
      written({ event: 'feedback-routed', feedbackId: 'f1', destinations: ['billing', 'product'] }),
    ).toEqual({
      level: 'info',
      event: 'feedback-routed',
      feedbackId: 'f1',
      destinations: ['billing', 'product'],
    });
  });

  test('drops a field that the event does not have', () => {
    const event = smuggled(
      { event: 'stopped' },
      { text: 'kari', user: { email: 'kari@example.com' }, level: 'kari' },
    );
    expect(written(event)).toEqual({ level: 'info', event: 'stopped' });
  });

  test('keeps neither sentences nor objects nor long texts in a field that is allowed', () => {
    const event: LogEvent = { event: 'job-dead', job: 'deliver-card', jobId: 'j1', code: 'x' };
    expect(written(smuggled(event, { code: 'Kari sa at fakturaen mangler moms' }))?.code).toBe(
      '[not a code]',
    );
    expect(written(smuggled(event, { code: 'x'.repeat(201) }))?.code).toBe('[not a code]');
    expect(written(smuggled(event, { code: new Error('kari@example.com') }))?.code).toBeNull();
    expect(written(smuggled(event, { code: [['kari'], { name: 'kari' }, 'ok'] }))?.code).toEqual([
      null,
      null,
      'ok',
    ]);
  });

  test('writes only the name of an event that nobody has listed', () => {
    expect(written(smuggled({ event: 'stopped' }, { event: 'debug-dump', text: 'kari' }))).toEqual({
      level: 'info',
      event: 'debug-dump',
    });
    expect(written(smuggled({ event: 'stopped' }, { event: 'toString', text: 'kari' }))).toEqual({
      level: 'info',
      event: 'toString',
    });
  });

  test('leaves out what is below its level', () => {
    expect(written({ event: 'stopped' }, 'debug', 'info')).toBeNull();
    expect(written({ event: 'stopped' }, 'error', 'error')).not.toBeNull();
  });
});
