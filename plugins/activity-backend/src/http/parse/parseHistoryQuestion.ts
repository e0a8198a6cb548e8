import { z } from 'zod';
import { dayOfDate } from '../../time/dayNumbers';
import { activityParameters } from './activityParameters';
import { readParameters } from './readParameters';

const day = z.string().transform((text, context) => {
  const number = dayOfDate(text);
  if (number !== undefined && /^[1-9]/.test(text)) return number;
  const message = `'${text}' is not a day such as 2026-03-01`;
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

/** The parameters of `GET /work-items/:source/:instance/:key/history`. */
export const historyParameters = z.object({
  from: day.optional(),
  to: day.optional(),
  interval: z
    .enum(['day', 'week'], {
      error: issue => `'${String(issue.input)}' is neither day nor week`,
    })
    .default('week'),
  format: activityParameters.shape.format,
});

/**
 * Reads for which days the history of a work item is asked.
 *
 * @throws InputError that names the parameter
 */
export function parseHistoryQuestion(
  url: string,
): Omit<z.output<typeof historyParameters>, 'format'> {
  const { format: _, ...question } = readParameters(historyParameters, url);
  return question;
}
