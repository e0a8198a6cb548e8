import type { Request } from 'express';
import { z } from 'zod';
import { JiraRefusal } from '../JiraRefusal';

/** The body of a request, as a schema has it. Throws 400 for anything else, unknown properties included. */
export function readBody<S extends z.ZodType>(
  req: Request,
  schema: S,
): z.output<S> {
  const parsed = schema.safeParse(req.body ?? {});
  if (!parsed.success) {
    throw JiraRefusal.badRequest(
      'Invalid request payload. Refer to the REST API documentation and try again.',
    );
  }
  return parsed.data;
}
