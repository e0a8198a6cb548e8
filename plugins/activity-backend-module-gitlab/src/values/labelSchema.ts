import { z } from 'zod';

/** Labels are names, or more if somebody asks for details. */
export const labelSchema = z.union([
  z.string(),
  z.looseObject({ name: z.string() }).transform(({ name }) => name),
]);
