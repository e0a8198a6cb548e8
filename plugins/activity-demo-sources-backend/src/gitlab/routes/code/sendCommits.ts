import type { Request, Response } from 'express';
import { Commit } from '../../../model';
import { formatLinks, linkTo } from '../../paging/pageLinks';
import { wantsKeyset } from '../../paging/sendKeyset';
import { readPageSize, sendPage } from '../../paging/sendPage';
import { readFlag, readText } from '../../parameters/readParameters';
import { Visit } from '../../site/Visit';

/**
 * Sends a page of commits. There is never a total. With `all=true` every page is the first one: git turns the list around
 * after it has cut the page out. Pages that begin after a commit are right, but are behind a flag that is off by default,
 * and without it the parameters for them have no effect.
 */
export function sendCommits(
  req: Request,
  res: Response,
  visit: Visit,
  { all, render }: { all: readonly Commit[]; render: (row: Commit) => unknown },
): void {
  if (visit.site.settings.commitsByKeyset && wantsKeyset(req)) {
    sendAfterToken(req, res, visit, all, render);
    return;
  }
  const size = readPageSize(req);
  const rows = readFlag(req, 'all')
    ? all.map((_, place) => all[place % size])
    : all;
  sendPage(req, res, visit, { all: rows, render, withoutTotals: true });
}

function sendAfterToken(
  req: Request,
  res: Response,
  visit: Visit,
  all: readonly Commit[],
  render: (row: Commit) => unknown,
): void {
  const size = readPageSize(req);
  const token = readText(req, 'page_token');
  const place = all.findIndex(({ sha }) => sha === token);
  const start = token === undefined ? 0 : place + 1;
  const rows =
    token !== undefined && place < 0 ? [] : all.slice(start, start + size);
  const last = rows.at(-1);
  if (last && start + rows.length < all.length) {
    const next = linkTo(req, visit.baseUrl, {
      page_token: last.sha,
      page: undefined,
      per_page: size,
    });
    res.set({ 'X-Next-Cursor': last.sha, Link: formatLinks([['next', next]]) });
  }
  res.json(rows.map(render));
}
