import { z } from 'zod';

const longest = 500;

/** A text of a request that databases take, without blanks around it. */
export const plainText = z
  .string()
  .trim()
  .min(1, 'it is empty')
  .max(longest, `it is longer than ${longest} characters`)
  .refine(value => !value.includes('\0'), 'it has a character that is no text');
