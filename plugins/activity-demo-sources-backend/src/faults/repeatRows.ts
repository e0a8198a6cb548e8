import type { Request, Response } from 'express';
import type { PagesBefore } from './PagesBefore';

/** Parameters that say which page of a list it is: without them, requests for the same list are equal. */
const pageParameters = new Set([
  'page',
  'per_page',
  'startAt',
  'maxResults',
  'nextPageToken',
  'page_token',
  'cursor',
  'id_after',
]);
/** Where Jira has the rows of a list. */
const envelopes = [
  'issues',
  'values',
  'comments',
  'histories',
  'issueChangeLogs',
];

/**
 * Remembers the lists that are sent, and puts rows of the page before in front of a page when told to, as happens when a
 * row that is changed moves while somebody pages.
 *
 * @param pages - kept between requests
 * @param repeats - whether to put them there, this time
 */
export function repeatRows(
  req: Request,
  res: Response,
  pages: PagesBefore,
  repeats: boolean,
): void {
  const send = res.json.bind(res);
  res.json = (body: unknown) => {
    const name = envelopeOf(body);
    const rows = Array.isArray(body)
      ? body
      : name && (body as Record<string, unknown[]>)[name];
    if (!rows || res.statusCode !== 200) {
      return send(body);
    }
    const before = pages.follow(listOf(req), rows);
    if (before.length === 0 || !repeats) {
      return send(body);
    }
    const repeated = [...before, ...rows];
    return send(name ? { ...(body as object), [name]: repeated } : repeated);
  };
}

function envelopeOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return undefined;
  }
  return envelopes.find(name =>
    Array.isArray((body as Record<string, unknown>)[name]),
  );
}

function listOf(req: Request): string {
  const parameters = Object.entries({
    ...req.query,
    ...(typeof req.body === 'object' ? req.body : undefined),
  }).filter(([name]) => !pageParameters.has(name));
  return JSON.stringify([
    req.method,
    req.path,
    req.headers.authorization ?? req.headers['private-token'],
    parameters,
  ]);
}
