import type { Request, Response } from 'express';
import { GitlabRefusal } from '../GitlabRefusal';
import { readNumber } from '../parameters/readParameters';
import { Visit } from '../site/Visit';
import { formatLinks, linkTo } from './pageLinks';

const usualPage = 20;
const largestPage = 100;

/** How large pages are to be: 20 if nothing is said, 100 at most, whatever is said. Throws 400. */
export function readPageSize(req: Request): number {
  const asked = readNumber(req, 'per_page') ?? usualPage;
  return asked < 1 ? usualPage : Math.min(asked, largestPage);
}

/** Rows of which there are too many to render them all. */
export interface Rows<T> {
  readonly all: readonly T[];
  readonly render: (row: T) => unknown;
  /** Some lists never say how many there are. */
  readonly withoutTotals?: boolean;
}

/**
 * Sends one page of a list by its number, with links to others. Beyond some number of rows GitLab does not count any more.
 * Throws 400, and 405 for pages that are too far away.
 */
export function sendPage<T>(
  req: Request,
  res: Response,
  visit: Visit,
  { all, render, withoutTotals = false }: Rows<T>,
): void {
  const size = readPageSize(req);
  const page = Math.max(1, readNumber(req, 'page') ?? 1);
  const offset = (page - 1) * size;
  const { furthestOffset, countedRows } = visit.site.settings;
  if (offset > furthestOffset) {
    throw new GitlabRefusal(405, {
      error: `Offset pagination has a maximum allowed offset of ${furthestOffset} for requests that return objects of this type. Remaining records can be retrieved using keyset pagination.`,
    });
  }
  const pages = Math.max(1, Math.ceil(all.length / size));
  const isCounted = all.length <= countedRows;
  const next = page < pages ? page + 1 : undefined;
  const previous = page > 1 ? page - 1 : undefined;
  const to = (number: number) =>
    linkTo(req, visit.baseUrl, { page: number, per_page: size });
  const links: [string, string][] = [];
  if (previous) links.push(['prev', to(previous)]);
  if (next) links.push(['next', to(next)]);
  links.push(['first', to(1)]);
  if (isCounted) links.push(['last', to(pages)]);
  res.set({
    Link: formatLinks(links),
    'X-Next-Page': String(next ?? ''),
    'X-Page': String(page),
    'X-Per-Page': String(size),
    'X-Prev-Page': String(previous ?? ''),
  });
  if (isCounted && !withoutTotals) {
    res.set({ 'X-Total': String(all.length), 'X-Total-Pages': String(pages) });
  }
  res.json(all.slice(offset, offset + size).map(render));
}
