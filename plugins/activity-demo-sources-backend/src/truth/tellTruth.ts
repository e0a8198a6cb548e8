import type { Company, Instant, TeamId } from '../model';
import { changeEvents } from './changeEvents';
import { changeRows } from './changeRows';
import { commitEvents } from './commitEvents';
import { deliveryEvents } from './deliveryEvents';
import { deploymentRows } from './deploymentRows';
import { failureRows } from './failureRows';
import { itemEvents } from './itemEvents';
import { itemRows } from './itemRows';
import type { Knowing } from './Knowing';
import { linkRows } from './linkRows';
import { repairRows } from './repairRows';
import type { EventRow, TruthKind, TruthRows } from './rows';
import { sprintRows } from './sprintRows';
import { ticketEvents } from './ticketEvents';
import { tombstoneRows } from './tombstoneRows';
import { workItemRows } from './workItemRows';

const tellers: {
  [K in TruthKind]: (knowing: Knowing) => Iterable<TruthRows[K]>;
} = {
  events: allEvents,
  items: itemRows,
  changes: changeRows,
  links: linkRows,
  deployments: deploymentRows,
  failures: failureRows,
  repairs: repairRows,
  sprints: sprintRows,
  tombstones: tombstoneRows,
  'work-items': workItemRows,
};

/**
 * What a perfect harvest would know at a moment about everything that belongs to one team: rows in an order that is always
 * the same. What bears the very same millisecond as the moment has not happened yet.
 *
 * @param now - when it is told, for rows that say what has become of something since; the moment itself at the earliest
 */
export function* tellTruth<K extends TruthKind>(
  company: Company,
  kind: K,
  team: TeamId,
  at: Instant,
  now: Instant = at,
): Generator<TruthRows[K]> {
  const horizon = Math.max(at, now);
  const chronicle = company.chronicle(team, horizon);
  yield* tellers[kind]({ company, chronicle, at, now: horizon });
}

function* allEvents(knowing: Knowing): Generator<EventRow> {
  yield* itemEvents(knowing);
  for (const repository of knowing.chronicle.repositories) {
    yield* commitEvents(knowing, repository);
    yield* changeEvents(knowing, repository);
    yield* ticketEvents(knowing, repository);
    yield* deliveryEvents(knowing, repository);
  }
}
