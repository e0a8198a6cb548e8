import { z } from 'zod';

/** How many there are of something, as a number or a text; undefined where Jira does not say, or says no number. */
export const countSchema = z
  .unknown()
  .optional()
  .transform(value =>
    typeof value === 'number' || /^\d+$/.test(String(value))
      ? Number(value)
      : undefined,
  )
  .transform(count => (Number.isSafeInteger(count) ? count : undefined));
