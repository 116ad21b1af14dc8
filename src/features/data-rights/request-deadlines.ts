import { addPeriod, earlier } from '../../shared/period.ts';

/** By how many months an answer may be put off (GDPR art. 12(3)). */
export const extensionMonths = [1, 2] as const;
export type ExtensionMonths = (typeof extensionMonths)[number];

/** The last is what we aim at ourselves: 28 days never go past a calendar month. */
const reminders = ['P14D', 'P21D', 'P28D'] as const;

/**
 * When a request has to be answered at the latest (GDPR art. 12(3)): one calendar month after the person's own
 * message, on the calendar of the controller's zone. 31 January is answered by the last of February, and 30 days
 * would be too long there. Weekends and holidays give no more time.
 */
export const dueDate = (receivedAt: Date, timeZone: string): Date => addPeriod(receivedAt, 'P1M', timeZone);

/**
 * The date after an extension: counted from the first date and from the message, and the earlier of the two, so
 * that it is within two further months however they are counted.
 */
export const extendedDueDate = (
  request: { readonly receivedAt: Date; readonly dueAt: Date },
  months: ExtensionMonths,
  timeZone: string,
): Date =>
  earlier(
    addPeriod(request.dueAt, `P${months}M`, timeZone),
    addPeriod(request.receivedAt, `P${months + 1}M`, timeZone),
  );

/**
 * When whoever decides is reminded: after 14, 21 and 28 days and on the date itself; after an extension, a week
 * before the new date and on it.
 */
const reminderDates = (
  request: { readonly receivedAt: Date; readonly dueAt: Date; readonly extendedDueAt: Date | null },
  timeZone: string,
): readonly Date[] => [
  ...reminders.map((period) => addPeriod(request.receivedAt, period, timeZone)),
  ...(request.extendedDueAt === null
    ? [request.dueAt]
    : [addPeriod(request.extendedDueAt, '-P7D', timeZone), request.extendedDueAt]),
];

/** How many reminders should have been given by now. */
export const remindersBy = (
  request: Parameters<typeof reminderDates>[0],
  now: Date,
  timeZone: string,
): number => reminderDates(request, timeZone).filter((date) => date.getTime() <= now.getTime()).length;
