import { InputError } from '@backstage/errors';
import type { Request } from 'express';

/** How an answer is written. */
export type AnswerFormat = 'json' | 'csv';

/**
 * In which format a request wants its answer: as the parameter `format` says, else as the `Accept` header prefers, else JSON.
 * The parameter was checked with the others.
 */
export function answerFormat(req: Request): AnswerFormat {
  const { searchParams } = new URL(req.url, 'http://localhost');
  const asked = searchParams.get('format');
  if (asked !== null) return asked === 'csv' ? 'csv' : 'json';
  return req.accepts(['json', 'csv']) === 'csv' ? 'csv' : 'json';
}

/**
 * A file holds a list as a whole.
 *
 * @throws InputError if a page of it is asked for
 */
export function refusePages(req: Request): void {
  const { searchParams } = new URL(req.url, 'http://localhost');
  for (const name of ['limit', 'cursor']) {
    if (searchParams.has(name)) {
      throw new InputError(
        `Invalid '${name}': a CSV file holds the whole list`,
      );
    }
  }
}
