import type { FlowWorkItem } from '@activity-insights/plugin-activity-common';
import type { WorkCheck } from '../../work/checks/WorkCheck';
import type { Differences } from '../../work/comparing/Differences';
import { Calendar, dateAfter } from '../truth/Calendar';
import type { ItemFlow } from '../truth/ItemFlow';
import { isNear } from './compareFigure';
import { flowOf } from './FlowCheck';
import { readAllFlow } from './readAllFlow';

/** Every work item that there is, as flow sees it: all that has ever arrived, and of what is done its cycle and lead time. */
export async function checkFlowItems(check: WorkCheck): Promise<void> {
  const { portal, differences } = check;
  const { items } = flowOf(check);
  const byKey = new Map(items.map(each => [each.item.key, each]));
  const to = dateAfter(new Calendar('UTC').dateAt(Date.now()), 1);
  const query = { from: '2000-01-01', to, timezone: 'UTC' };
  const askedAt = Date.now();
  const all = await readAllFlow(portal.flow, { ...query, metric: 'arrivals' });
  const now = Date.now();
  differences.same('items: total', 'all', all.total, items.length);
  differences.sameSet(
    'items: keys',
    'all',
    all.items.map(({ key }) => key),
    byKey.keys(),
  );
  for (const answer of all.items) {
    const flow = byKey.get(answer.key);
    if (!flow || answer.about !== 'workItems') continue;
    compareItem(differences, answer, flow, { now, slackMs: now - askedAt });
  }
  const metrics = ['cycle-time', 'request-lead-time'] as const;
  for (const metric of metrics) {
    const counted = await readAllFlow(portal.flow, { ...query, metric });
    const left = { ...query, metric, excluded: 'all' };
    const excluded = await readAllFlow(portal.flow, left);
    differences.sameSet(
      `items: ${metric}`,
      'values',
      [...counted.items, ...excluded.items].map(
        ({ key, value, excluded: reason }) =>
          `${key} ${value} ${reason?.code ?? ''}`,
      ),
      items
        .filter(({ doneAt }) => doneAt !== null)
        .map(flow => valueText(flow, metric)),
    );
  }
}

function valueText(
  flow: ItemFlow,
  metric: 'cycle-time' | 'request-lead-time',
): string {
  const isCycle = metric === 'cycle-time';
  const ms = isCycle ? flow.cycleMs : flow.leadMs;
  const defect = isCycle ? flow.cycleDefect : flow.leadDefect;
  const value = secondsOf(ms);
  return `${flow.item.key} ${value} ${value === null ? defect : ''}`;
}

function compareItem(
  differences: Differences,
  answer: FlowWorkItem,
  flow: ItemFlow,
  { now, slackMs }: { now: number; slackMs: number },
): void {
  const { item, startedAt, doneAt } = flow;
  const same = (part: string, is: unknown, shouldBe: unknown) =>
    differences.same(`items: ${part}`, item.key, is, shouldBe);
  const slack = doneAt === null ? slackMs / 1000 : 0;
  const near = (is: number | null, shouldBe: number | null) =>
    isNear(is, shouldBe, slack) ? shouldBe : is;
  const times = flow.timesUntil(now);
  const active = secondsOf(times.activeMs);
  const waiting = secondsOf(times.waitingMs);
  const stage = flow.stageAt(now);
  same('type', answer.type, item.type);
  same('status', [answer.status, answer.stage], [item.status, stage]);
  same('estimate', answer.estimate, item.estimate ?? null);
  same('created', answer.createdAt, isoOf(flow.createdAt));
  same('started', answer.startedAt, isoOf(startedAt));
  same('done', answer.doneAt, isoOf(doneAt));
  same('lead time', answer.leadSeconds, secondsOf(flow.leadMs));
  same('cycle time', answer.cycleSeconds, secondsOf(flow.cycleMs));
  const age =
    stage === 'inProgress' && startedAt !== null ? now - startedAt : null;
  same('age', near(answer.ageSeconds, secondsOf(age)), secondsOf(age));
  same('active', near(answer.activeSeconds, active), active);
  same('waiting', near(answer.waitingSeconds, waiting), waiting);
  const blocked = times.blockedMs / 1000;
  same('blocked', near(answer.blockedSeconds, blocked), blocked);
  same('efficiency', answer.efficiency, shareOf(answer));
  same('reopened', answer.reopened, flow.reopened);
  const expected = [...times.statuses].sort(byName);
  same(
    'statuses',
    answer.timeInStatus
      .map(each => [each.status, each] as const)
      .sort(byName)
      .map(([name, each], place) => [
        name,
        each.stage,
        each.visits,
        near(each.seconds, (expected[place]?.[1].ms ?? 0) / 1000),
      ]),
    expected.map(([name, each]) => [
      name,
      each.stage,
      each.visits,
      each.ms / 1000,
    ]),
  );
}

/** Of the very times that the answer has, which are compared by themselves. */
function shareOf({
  activeSeconds: active,
  waitingSeconds: waiting,
}: FlowWorkItem): number | null {
  if (active === null || waiting === null || active + waiting === 0)
    return null;
  const [activeMs, waitingMs] = [active, waiting].map(it =>
    Math.round(it * 1000),
  );
  return activeMs / (activeMs + waitingMs);
}

function byName(a: readonly [string, unknown], b: readonly [string, unknown]) {
  return a[0] < b[0] ? -1 : 1;
}

export function isoOf(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

export function secondsOf(ms: number | null): number | null {
  return ms === null ? null : ms / 1000;
}
