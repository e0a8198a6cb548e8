import { touches } from '../../chronicle/itemAt';
import { Chronicle, Instant, ItemHistory, TeamId } from '../../model';
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
  const chronicle = visit.site.company.chronicle(team, at);
  const matches: Match[] = [];
  for (const history of [...chronicle.items, ...chronicle.arrivals]) {
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
    until: query.moving ? at : unchangedUntil(chronicle, at),
  };
}

/** Until when nothing happens in a chronicle, as far as it tells. */
function unchangedUntil(chronicle: Chronicle, at: Instant): Instant {
  let next = Math.max(at, chronicle.horizon);
  for (const history of [...chronicle.items, ...chronicle.arrivals]) {
    for (const moment of allMoments(history)) {
      if (moment >= at && moment < next) {
        next = moment;
      }
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
