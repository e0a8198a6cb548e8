import { z } from 'zod';

/** A number that names something. Some proxies and exports write it as a text. */
export const idSchema = z
  .union([
    z.int(),
    z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number),
  ])
  .pipe(z.int().min(0));
