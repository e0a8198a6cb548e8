import { z } from 'zod';

const mostRepeats = 100;

/** Where the next page of a list begins. */
export const cursor = z
  .string()
  .min(1, 'it is empty')
  .max(4000, 'it is not one that was given here');

/** One of some words. */
export function oneOf<const T extends readonly string[]>(values: T) {
  return z.enum(values, {
    error: issue => `'${String(issue.input)}' is none of ${values.join(', ')}`,
  });
}

/** A parameter that may be repeated; empty if it is left out. */
export function list<T extends z.ZodType>(schema: T) {
  return z
    .array(schema)
    .max(mostRepeats, `it is given more than ${mostRepeats} times`)
    .default([]);
}

/** A whole number, at most ten digits long. */
export function wholeNumber(from: number, to: number) {
  const message = `it is not a whole number from ${from} to ${to}`;
  return z
    .string()
    .regex(/^\d{1,10}$/, message)
    .transform(Number)
    .refine(value => value >= from && value <= to, message);
}

/** `true` or `false`. */
export const yesOrNo = oneOf(['true', 'false']).transform(
  value => value === 'true',
);
