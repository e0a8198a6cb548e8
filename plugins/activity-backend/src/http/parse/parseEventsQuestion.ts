import { z } from 'zod';
import { dayOfDate } from '../../time/dayNumbers';
import type { EventsQuestion } from '../../usecases/activity/ActivityQuestion';
import { activityParameters } from './activityParameters';
import { toActivityQuestion } from './parseActivityQuestion';
import { readParameters } from './readParameters';

/** The longest page of a list of events. */
export const mostEventsPerPage = 500;

function wholeNumber(from: number, to: number) {
  const message = `it is not a whole number from ${from} to ${to}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .refine(value => value >= from && value <= to, message);
}

/** Those of the events. */
export const eventsParameters = activityParameters.extend({
  weekday: wholeNumber(0, 6).optional(),
  hour: wholeNumber(0, 23).optional(),
  date: z
    .string()
    .refine(
      date => dayOfDate(date) !== undefined,
      'it is not a date such as 2026-03-01',
    )
    .optional(),
  cursor: z
    .string()
    .min(1, 'it is empty')
    .max(2000, 'it is not one that was given here')
    .optional(),
  limit: wholeNumber(1, mostEventsPerPage).default(50),
});

/**
 * Reads the parameters of `/events`.
 *
 * @throws InputError that names the parameter
 */
export function parseEventsQuestion(url: string): EventsQuestion {
  const parameters = readParameters(eventsParameters, url);
  const { weekday, hour, date, cursor, limit } = parameters;
  const question = toActivityQuestion(parameters);
  return { ...question, weekday, hour, date, cursor, limit };
}
