import type {
  WorkItemDetail,
  WorkItemSpan,
  WorkTotals,
} from '@activity-insights/plugin-activity-common';
import { factsOfAnswer, factsOfTruth } from '../comparing/factsOf';
import { addUp } from '../truth/addUp';
import { dayIn } from '../truth/days';
import { stretchesOf } from '../truth/Stretch';
import type { TrueItem } from '../truth/TrueItem';
import type { WorkCheck } from './WorkCheck';

const sampled = 60;

/** Single items: some of all, and those with the longest pasts. */
export async function checkItems(check: WorkCheck): Promise<void> {
  const { truth, portal, flavour } = check;
  const { items } = truth.forest;
  const pastOf = ({ id }: TrueItem) => truth.historyOf(id)?.changes.length ?? 0;
  const chosen = new Set([
    ...items.filter((_, n) => n % Math.ceil(items.length / sampled) === 0),
    ...[...items].sort((a, b) => pastOf(b) - pastOf(a)).slice(0, 20),
    ...items
      .filter(({ id }) => truth.earlierKeysOf(id).length > 0)
      .slice(0, 10),
    ...items.filter(({ source }) => source === 'gitlab').slice(0, 5),
  ]);
  for (const item of chosen) {
    const { source, key } = item;
    const instance = source === 'jira' ? flavour : 'gitlab';
    const detail = await portal.client.getItem({ source, instance, key });
    compareDetail(check, item, detail);
  }
}

function compareDetail(
  { truth, differences }: WorkCheck,
  item: TrueItem,
  detail: WorkItemDetail,
): void {
  const { forest, company, delivery, now } = truth;
  const today = dayIn('UTC', now);
  const same = (part: string, is: unknown, shouldBe: unknown) =>
    differences.same(`item: ${part}`, item.key, is, shouldBe);
  same('facts', factsOfAnswer(detail), factsOfTruth(company, item));
  same('numbers', treeOf(detail), treeOf(addUp(forest, item, today)));
  same('earlier keys', detail.earlierKeys, truth.earlierKeysOf(item.id));
  same(
    'children',
    detail.children.map(({ key }) => key),
    forest.childrenOf(item).map(({ key }) => key),
  );
  same(
    'ancestors',
    detail.ancestors.map(({ key }) => key),
    forest
      .ancestorsOf(item)
      .map(({ key }) => key)
      .reverse(),
  );
  const changes = delivery.changesOf(item.id);
  same(
    'changes',
    detail.changes
      .map(({ number, state, deployedAt }) => ({ number, state, deployedAt }))
      .sort(byNumber),
    changes
      .map(({ iid, state, deployedAt }) => ({ number: iid, state, deployedAt }))
      .sort(byNumber),
  );
  same('delivery', detail.delivery, delivery.stateOf(item.id));
  same(
    'complexity',
    detail.complexity.value,
    item.estimate ?? changes.length + detail.childCount,
  );
  const history = truth.historyOf(item.id);
  if (!history) return;
  const personOf = (id: string) => company.person(id).displayName;
  const told = (
    field: Parameters<typeof stretchesOf>[1],
    name = (value: string) => value,
  ) =>
    stretchesOf(history, field, now).map(({ value, ...when }) => ({
      ...when,
      value: name(value),
    }));
  same('statuses', detail.statuses.map(whenOf), told('status'));
  same('priorities', detail.priorities.map(whenOf), told('priority'));
  same('assignees', detail.assignees?.map(whenOf), told('assignee', personOf));
  same(
    'blocked',
    detail.blockedPeriods.map(span => ({ ...whenOf(span), value: '1' })),
    told('flagged'),
  );
}

function treeOf({
  progress,
  items,
  open,
  blocked,
  oldestOpenAt,
}: Pick<
  WorkTotals,
  'progress' | 'items' | 'open' | 'blocked' | 'oldestOpenAt'
>) {
  return { progress, items, open, blocked, oldestOpenAt };
}

function whenOf({ value, from, to }: WorkItemSpan) {
  return { value, from, to };
}

function byNumber(a: { number: number }, b: { number: number }): number {
  return a.number - b.number;
}
