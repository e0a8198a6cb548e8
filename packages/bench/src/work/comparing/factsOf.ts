import type {
  WorkItem,
  WorkTotals,
} from '@activity-insights/plugin-activity-common';
import type { Company } from '@activity-insights/plugin-activity-demo-sources-backend';
import { belongs } from '../truth/ScopeOfWork';
import type { TrueItem } from '../truth/TrueItem';

/** What is compared of each item that an answer shows, by the name of the field. */
export type ItemFacts = Record<string, unknown>;

/** As an answer has them. */
export function factsOfAnswer(item: WorkItem): ItemFacts {
  const { components, teams } = item.owners;
  return {
    ...momentaryFacts(item),
    source: item.source,
    summary: item.summary,
    labels: [...item.labels].sort(),
    priority: item.priority,
    assignee: item.assignee?.name,
    due: item.dueOn,
    createdAt: item.createdAt,
    updatedAt: item.updatedAt,
    resolvedAt: item.resolvedAt,
    components: [...components].sort(),
    teams: [...teams].sort(),
  };
}

/** As they should be. */
export function factsOfTruth(company: Company, item: TrueItem): ItemFacts {
  const owning = company.services.filter(({ id }) =>
    belongs(company, id, item),
  );
  return {
    ...momentaryFacts(item),
    source: item.source,
    summary: item.summary,
    labels: [...item.labels].sort(),
    priority: item.priority,
    assignee: item.assignee && company.person(item.assignee).displayName,
    due: item.due,
    createdAt: item.createdAt,
    updatedAt: item.updatedAt,
    resolvedAt: item.resolvedAt,
    components: owning.map(({ id }) => `component:default/${id}`).sort(),
    teams: [
      ...new Set(owning.map(({ team }) => `group:default/${team}`)),
    ].sort(),
  };
}

/** What is known of a day in the past, too. */
export function momentaryFacts(
  item: Pick<
    TrueItem,
    'type' | 'status' | 'statusCategory' | 'estimate' | 'flagged'
  >,
): ItemFacts {
  const { type, status, statusCategory, estimate, flagged } = item;
  return { type, status, statusCategory, estimate, flagged };
}

/** What a subtree adds up to, by the name of the number. */
export function numbersOf(totals: WorkTotals): ItemFacts {
  const { progress, items, open, blocked, oldestOpenAt } = totals;
  return { progress, items, open, blocked, oldestOpenAt };
}

/** Those of them that depend on today. */
export function numbersOfToday(totals: WorkTotals): ItemFacts {
  const { overdue, changedRecently } = totals;
  return { overdue, changedRecently };
}
