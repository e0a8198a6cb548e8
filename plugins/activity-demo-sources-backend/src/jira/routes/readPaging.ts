import type { Request } from 'express';
import { z } from 'zod';
import { JiraRefusal } from '../JiraRefusal';

const count = z
  .string()
  .regex(/^-?\d{1,9}$/)
  .transform(Number);

/** `startAt` and `maxResults` of a request; more than the most is cut down without a word, as Jira does. */
export function readPaging(
  req: Request,
  { usual, most }: { usual: number; most: number },
): { startAt: number; maxResults: number } {
  const maxResults = readCount(req, 'maxResults') ?? usual;
  return {
    startAt: Math.max(0, readCount(req, 'startAt') ?? 0),
    maxResults: Math.min(maxResults < 0 ? usual : maxResults, most),
  };
}

/** A whole number from the query string. Throws 400. */
export function readCount(req: Request, name: string): number | undefined {
  const value = req.query[name];
  if (value === undefined || value === '') {
    return undefined;
  }
  const parsed = count.safeParse(value);
  if (!parsed.success) {
    throw JiraRefusal.badRequest(
      `Failed to convert '${name}' with value: '${String(value)}'`,
    );
  }
  return parsed.data;
}

/** All values of a parameter that may be repeated or hold a list with commas. */
export function readList(req: Request, name: string): string[] {
  const value = req.query[name];
  const values = Array.isArray(value) ? value : [value];
  return values
    .flatMap(each => (typeof each === 'string' ? each.split(',') : []))
    .map(each => each.trim())
    .filter(each => each !== '');
}

export function readText(req: Request, name: string): string | undefined {
  const value = req.query[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A page of values in the shape that most of Jira's lists have. */
export function pageOf<T>(
  all: readonly T[],
  { startAt, maxResults }: { startAt: number; maxResults: number },
  render: (value: T) => unknown,
): Record<string, unknown> {
  const values = all.slice(startAt, startAt + maxResults);
  return {
    maxResults,
    startAt,
    total: all.length,
    isLast: startAt + values.length >= all.length,
    values: values.map(render),
  };
}
