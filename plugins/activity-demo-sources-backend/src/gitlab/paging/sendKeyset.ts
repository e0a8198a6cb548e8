import type { Request, Response } from 'express';
import { z } from 'zod';
import { GitlabRefusal } from '../GitlabRefusal';
import { readText } from '../parameters/readParameters';
import { Visit } from '../site/Visit';
import { formatLinks, linkTo } from './pageLinks';
import { readPageSize, Rows } from './sendPage';

const cursorSchema = z.object({ id: z.string(), _kd: z.literal('n') });

/** Whether a request wants pages that begin after a row instead of at a number. */
export function wantsKeyset(req: Request): boolean {
  return readText(req, 'pagination') === 'keyset';
}

/**
 * Sends the page of a list that begins after a row, with a link to the next one and nothing else.
 *
 * @param parameter - what the link has the place in: `id_after` a bare id, `cursor` something opaque
 * @param keyOf - what rows are told apart by; the list is in an order that does not change
 * @param after - the first row that lies behind a key, for rows that are gone by then
 */
export function sendKeyset<T>(
  req: Request,
  res: Response,
  visit: Visit,
  { all, render }: Rows<T>,
  {
    parameter,
    keyOf,
    after,
  }: {
    parameter: 'id_after' | 'id_before' | 'cursor' | 'page_token';
    keyOf: (row: T) => string;
    after: (row: T, key: string) => boolean;
  },
): void {
  const size = readPageSize(req);
  const place = readText(req, parameter);
  const key =
    place !== undefined && parameter === 'cursor' ? readCursor(place) : place;
  const start = key === undefined ? 0 : all.findIndex(row => after(row, key));
  const rows = start < 0 ? [] : all.slice(start, start + size);
  const last = rows.at(-1);
  if (last && start + rows.length < all.length) {
    const next =
      parameter === 'cursor' ? writeCursor(keyOf(last)) : keyOf(last);
    const changes = { [parameter]: next, page: undefined, per_page: size };
    res.set(
      'Link',
      formatLinks([['next', linkTo(req, visit.baseUrl, changes)]]),
    );
  }
  res.json(rows.map(render));
}

/** What GitLab answers where a list cannot be paged by keys in the order that is asked for. */
export function refuseKeyset(): GitlabRefusal {
  return new GitlabRefusal(405, {
    error: 'Keyset pagination is not yet available for this type of request',
  });
}

function writeCursor(id: string): string {
  return Buffer.from(JSON.stringify({ id, _kd: 'n' })).toString('base64url');
}

function readCursor(text: string): string {
  try {
    const json = JSON.parse(Buffer.from(text, 'base64url').toString());
    return cursorSchema.parse(json).id;
  } catch {
    throw GitlabRefusal.invalid('cursor is invalid');
  }
}
