import { touches } from '../../chronicle/itemAt';
import { Instant, ItemHistory, TeamId } from '../../model';
import { CompiledQuery } from '../jql/compileQuery';
import { visibleItem } from '../site/visibleItem';
import { Visit } from '../site/Visit';
import { compareMatches, Match } from './Match';
import { TeamMatches } from './MatchCache';

/** Puts a query to all items that are in the project of a team at a moment. */
export function matchTeam(
  visit: Visit,
  query: CompiledQuery,
  team: TeamId,
  at: Instant,
): TeamMatches {
  const items = visit.site.company.items(team, at);
  const matches: Match[] = [];
  let next = Math.max(at, items.horizon);
  for (const history of items.all()) {
    next = earliestChange(history, at, next);
    const item = visibleItem(visit, history, at);
    if (item?.fields.team === team && query.matches(item)) {
      const { number } = item.fields;
      const values = query.sortValues(item);
      matches.push({ id: history.id, team, number, values });
    }
  }
  return {
    matches: matches.sort(compareMatches(query.descending)),
    from: at,
    until: query.moving ? at : next,
  };
}

/** When something happens to an item next, if that is before the limit. */
function earliestChange(
  history: ItemHistory,
  at: Instant,
  limit: Instant,
): Instant {
  let next = limit;
  for (const moment of allMoments(history)) {
    if (moment >= at && moment < next) {
      next = moment;
    }
  }
  return next;
}

function* allMoments(history: ItemHistory): Generator<Instant> {
  yield* touches(history);
  if (history.hidden) {
    yield history.hidden.from;
    if (history.hidden.until !== undefined) {
      yield history.hidden.until;
    }
  }
}
