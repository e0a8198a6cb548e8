import type { Request } from 'express';
import { Instant } from '../../model';
import { readInstant } from './readParameters';

/** Whether a moment lies in `<name>_after` to `<name>_before` of a request, both included. Throws 400. */
export function readSpan(
  req: Request,
  name: string,
): (at: Instant | undefined) => boolean {
  const after = readInstant(req, `${name}_after`);
  const before = readInstant(req, `${name}_before`);
  if (after === undefined && before === undefined) return () => true;
  return at =>
    at !== undefined &&
    (after === undefined || at >= after) &&
    (before === undefined || at <= before);
}
