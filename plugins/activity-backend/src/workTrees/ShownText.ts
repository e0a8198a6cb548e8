import type {
  DeliveryState,
  WorkItemStatusCategory,
} from '@activity-insights/plugin-activity-common';
import { toIsoInstant } from '../time/toIsoInstant';
import { toProgress, type NodeTotals } from './NodeTotals';

/** What is shown of an item itself, apart from what depends on who asks, and when. Instants are UTC epoch milliseconds. */
export interface OwnShown {
  key: string;
  summary: string;
  url: string | null;
  type: string;
  status: string;
  category: WorkItemStatusCategory;
  priority: string | null;
  labels: readonly string[];
  estimate: number | null;
  flagged: boolean;
  dueOn: string | null;
  createdAt: number;
  updatedAt: number;
  resolvedAt: number | null;
  delivery: DeliveryState | null;
  /** By which the delivery is told: what people call it, and since when it is in that state. */
  change: { reference: string; url: string | null; since: number } | null;
}

/** What is shown of the tree of an item, apart from what depends on the day. */
export type TotalsShown = Omit<NodeTotals, 'tallies'> & { children: number };

/**
 * Members of a JSON object, without its braces. There may be thousands of items in an answer, so what is shown of each is kept as it
 * is sent.
 */
export function membersOf(object: object): string {
  return JSON.stringify(object).slice(1, -1);
}

/** What is shown of an item itself, as members of a `WorkTreeItem`. */
export function ownText(own: OwnShown): string {
  return membersOf({
    key: own.key,
    summary: own.summary,
    url: own.url ?? undefined,
    type: own.type,
    status: own.status,
    statusCategory: own.category,
    priority: own.priority ?? undefined,
    labels: own.labels,
    estimate: own.estimate ?? undefined,
    flagged: own.flagged,
    dueOn: own.dueOn ?? undefined,
    createdAt: toIsoInstant(own.createdAt),
    updatedAt: toIsoInstant(own.updatedAt),
    resolvedAt:
      own.resolvedAt === null ? undefined : toIsoInstant(own.resolvedAt),
    delivery: own.delivery ?? 'none',
    change: own.change
      ? {
          reference: own.change.reference,
          url: own.change.url ?? undefined,
          since: toIsoInstant(own.change.since),
        }
      : undefined,
  });
}

/** What is shown of the tree of an item, as members of a `WorkTreeItem`. */
export function totalText(totals: TotalsShown): string {
  return membersOf({
    progress: toProgress(totals),
    items: totals.items,
    open: totals.open,
    blocked: totals.blocked,
    oldestOpenAt:
      totals.oldestOpenAt === null
        ? undefined
        : toIsoInstant(totals.oldestOpenAt),
    childCount: totals.children,
  });
}

/** Of what has no place in a tree: it counts nowhere. */
export const noTotalText = totalText({
  items: 0,
  open: 0,
  leaves: 0,
  leavesDone: 0,
  leavesInProgress: 0,
  leavesEstimated: 0,
  leavesEstimate: 0,
  estimateDone: 0,
  blocked: 0,
  oldestOpenAt: null,
  children: 0,
});
