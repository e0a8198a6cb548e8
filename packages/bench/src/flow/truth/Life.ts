import type {
  ItemHistory,
  TicketHistory,
} from '@activity-insights/plugin-activity-demo-sources-backend';
import { stretchesOf } from '../../work/truth/Stretch';
import type { StatusCounts } from '../../work/company/statusRules';
import { stageOf, type CountsOf, type Stage } from './Stage';

/** That an item was in a status from an instant on. */
export interface TrueStatus {
  name: string;
  counts: StatusCounts;
  stage: Stage;
  from: number;
}

/** What a work item went through until a moment. Instants are UTC epoch milliseconds. */
export interface Life {
  createdAt: number;
  /** As the source says it. */
  resolvedAt: number | null;
  /** In order, the first since the creation, no two of a kind after each other. */
  statuses: readonly TrueStatus[];
  /** When it was flagged, half-open; `Infinity` if it is. */
  flagged: readonly { from: number; to: number }[];
}

/** The life of an item of Jira. What bears the millisecond of `now` has not happened yet. */
export function lifeOfItem(
  history: ItemHistory,
  resolvedAt: number | null,
  now: number,
  countsOf: CountsOf,
): Life {
  return {
    createdAt: history.createdAt,
    resolvedAt,
    statuses: withoutRepeats(
      stretchesOf(history, 'status', now).map(({ value, from }) => ({
        name: value,
        from: Date.parse(from),
      })),
      countsOf,
    ),
    flagged: stretchesOf(history, 'flagged', now).map(({ from, to }) => ({
      from: Date.parse(from),
      to: to === undefined ? Infinity : Date.parse(to),
    })),
  };
}

/** The life of an issue of GitLab: it is open or closed, and was closed when it was closed last. */
export function lifeOfTicket(
  { openedAt, facts }: TicketHistory,
  now: number,
  countsOf: CountsOf,
): Life {
  const moves = facts.flatMap(({ at, kind }) => {
    if (at >= now || (kind !== 'closed' && kind !== 'reopened')) return [];
    return [{ name: kind === 'closed' ? 'Closed' : 'Open', from: at }];
  });
  const statuses = withoutRepeats(
    [{ name: 'Open', from: openedAt }, ...moves],
    countsOf,
  );
  const present = statuses[statuses.length - 1];
  return {
    createdAt: openedAt,
    resolvedAt: present.name === 'Closed' ? present.from : null,
    statuses,
    flagged: [],
  };
}

function withoutRepeats(
  statuses: readonly { name: string; from: number }[],
  countsOf: CountsOf,
): Life['statuses'] {
  return statuses
    .filter(({ name }, index) => name !== statuses[index - 1]?.name)
    .map(({ name, from }) => {
      const counts = countsOf(name);
      return { name, from, counts, stage: stageOf(counts) };
    });
}
