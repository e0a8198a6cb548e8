import type {
  WorkItemDetail,
  WorkTotals,
} from '@activity-insights/plugin-activity-common';
import { dayOfWall } from '../../../time/dayNumbers';
import { zoneOffset } from '../../../time/zoneOffset';
import { compareKeys, compareText } from '../../../workTrees/naturalOrder';
import { toWorkTotals } from '../../../workTrees/NodeTotals';
import { describeChange } from './describeChange';
import { describeItemExactness } from './describeItemExactness';
import { describeRecent } from './describeRecent';
import { describeSpans, describeStatuses } from './describeSpans';
import type { ItemFacts } from './ItemFacts';
import { toWorkItem, type WorkItemReader } from './toWorkItem';

/** Who asks, and when. */
export interface ItemAsker extends WorkItemReader {
  /** Whether the caller may read what belongs to these Components. */
  isReadable: (componentRefs: readonly string[]) => boolean;
  /** UTC epoch milliseconds. */
  now: number;
}

/**
 * All of one work item as answers have it. Children and changes that the caller may not read are counted only, ancestors and linked
 * items are named by their keys.
 */
export function toWorkItemDetail(
  facts: ItemFacts,
  asker: ItemAsker,
): WorkItemDetail {
  const { item, spans } = facts;
  const { readsPeople, now } = asker;
  const componentsOf = ({ id }: { id: number }) =>
    facts.components.get(id) ?? [];
  const describe = (each: ItemFacts['item']) =>
    toWorkItem(each, componentsOf(each), asker);
  const isReadable = (each: { id: number }) =>
    asker.isReadable(componentsOf(each));
  const readableChanges = facts.changes.filter(({ componentRefs }) =>
    asker.isReadable(componentRefs),
  );
  const hiddenChanges = facts.changes.length - readableChanges.length;
  return {
    ...describe(item),
    ...totalsOf(facts, now),
    earlierKeys: item.details.earlierKeys,
    project: item.project ?? { id: '', name: '' },
    reporter: readsPeople ? item.reporter : undefined,
    components: item.details.components,
    fixVersions: item.details.fixVersions,
    sprints: facts.sprints.map(({ name, state, from, to }) => ({
      name,
      state,
      from: toIso(from),
      to: toIso(to),
    })),
    ancestors: facts.ancestors.map(each => ({
      key: each.key,
      type: each.typeName,
      summary: isReadable(each) ? each.summary : '',
    })),
    children: facts.children.filter(isReadable).map(describe),
    childCount: facts.childCount,
    links: describeLinks(facts, isReadable),
    statuses: describeStatuses(spans, item.statusCategory, now),
    assignees: readsPeople
      ? describeSpans(
          spans,
          'assignee',
          now,
          // An account without a name is not called by its id.
          ({ label }) => label ?? 'unknown',
        )
      : undefined,
    priorities: describeSpans(spans, 'priority', now),
    blockedPeriods: describeSpans(
      spans,
      'blocked',
      now,
      ({ label }) => label ?? 'blocked',
    ),
    comments: facts.comments,
    recent: describeRecent(facts.entries, readsPeople),
    changes: readableChanges.map(describeChange),
    ...(hiddenChanges > 0 && { hiddenChanges }),
    complexity: complexityOf(facts),
    removed: item.removed && {
      at: new Date(item.removed.at).toISOString(),
      reason: item.removed.reason,
    },
    exact: describeItemExactness(item.id, spans, readsPeople),
    dataAsOf: toIso(facts.freshAt ?? undefined) ?? null,
  };
}

/** What has no place in a tree counts nowhere. */
const noTotals: WorkTotals = {
  progress: { done: 0, total: 0, inProgress: 0 },
  items: 0,
  open: 0,
  blocked: 0,
  overdue: 0,
  changedRecently: 0,
};

function totalsOf({ subtree, zone }: ItemFacts, now: number): WorkTotals {
  if (!subtree) return noTotals;
  const local = dayOfWall(now + zoneOffset(zone, now));
  return toWorkTotals(subtree, { local, utc: dayOfWall(now) });
}

function describeLinks(
  { links, linked }: ItemFacts,
  isReadable: (item: { id: number }) => boolean,
): WorkItemDetail['links'] {
  return links
    .map(({ description, key, otherId }) => {
      const other = linked.get(otherId ?? 0);
      const summary = other && isReadable(other) ? other.summary : undefined;
      return { description, key, summary };
    })
    .sort(
      (a, b) =>
        compareText(a.description, b.description) || compareKeys(a.key, b.key),
    );
}

/** Without an estimate, what is known to belong to it stands for how much it is. */
function complexityOf({
  item,
  changes,
  childCount,
}: ItemFacts): WorkItemDetail['complexity'] {
  return item.estimate === undefined
    ? { value: changes.length + childCount, basis: 'changes and children' }
    : { value: item.estimate, basis: 'estimate' };
}

function toIso(at: number | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString();
}
