import { setImmediate as breathe } from 'node:timers/promises';
import { findItem } from '../../chronicle/findItem';
import { Instant, ItemId } from '../../model';
import { IssueRequest, renderIssue } from '../render/renderIssue';
import { keyOf } from '../site/teams';
import { visibleItem } from '../site/visibleItem';
import { Visit } from '../site/Visit';
import { Match } from './Match';

/**
 * The rows of items that were found, each as it was at a moment. Ids and keys are written without looking the items up, so
 * that walks over all ids of a site are cheap; the others are looked up team by team, as only some chronicles are kept.
 */
export async function renderMatches(
  visit: Visit,
  matches: readonly Match[],
  momentOf: (id: ItemId) => Instant,
  request: IssueRequest,
): Promise<Record<string, unknown>[]> {
  const { only } = request.choice;
  if (only && !request.expand.includes('changelog')) {
    return matches.map(match => renderName(visit, match, only));
  }
  const rows = new Map<ItemId, Record<string, unknown>>();
  for (const { id: team } of visit.site.company.teams) {
    const own = matches.filter(match => match.team === team);
    if (own.length > 0) {
      await breathe();
    }
    for (const { id } of own) {
      const at = momentOf(id);
      const history = findItem(visit.site.company, id, at);
      const item = visibleItem(visit, history, at);
      if (item) {
        rows.set(id, renderIssue({ ...visit, at }, item, request));
      }
    }
  }
  return matches.flatMap(({ id }) => {
    const row = rows.get(id);
    return row ? [row] : [];
  });
}

function renderName(
  visit: Visit,
  match: Match,
  only: 'id' | 'key',
): Record<string, unknown> {
  const id = String(match.id);
  return only === 'id'
    ? { id }
    : {
        id,
        self: `${visit.baseUrl}/rest/api/${visit.version}/issue/${id}`,
        key: keyOf(visit.site.company, match),
      };
}
