import type { FlowChange } from '@activity-insights/plugin-activity-common';
import type { WorkCheck } from '../../work/checks/WorkCheck';
import type { Differences } from '../../work/comparing/Differences';
import { Calendar, dateAfter } from '../truth/Calendar';
import type { ChangeFlow } from '../truth/ChangeFlow';
import { isoOf, secondsOf } from './checkFlowItems';
import { flowOf } from './FlowCheck';
import { readAllFlow } from './readAllFlow';

/** How many days ago to look for what was open, so that most of what was closed is found. */
const lookBack = [0, 5, 30, 100];

/** Every merge request that was merged or is open, those of bots as well, and some that were closed. */
export async function checkFlowChanges(check: WorkCheck): Promise<void> {
  const { portal, differences } = check;
  const { changes } = flowOf(check);
  const byKey = new Map(changes.map(each => [each.key, each]));
  const to = dateAfter(new Calendar('UTC').dateAt(Date.now()), 1);
  const query = {
    from: '2000-01-01',
    timezone: 'UTC',
    include: ['bots' as const],
  };
  const merged = await readAllFlow(portal.flow, {
    ...query,
    to,
    metric: 'change-throughput',
  });
  const answers = new Map(merged.items.map(each => [each.key, each]));
  for (const days of lookBack) {
    const open = await readAllFlow(portal.flow, {
      ...query,
      to: dateAfter(to, -days),
      metric: 'changes-open',
    });
    for (const each of open.items) answers.set(each.key, each);
  }
  differences.sameSet(
    'changes: merged and open',
    'all',
    [...answers.values()].flatMap(each =>
      each.about === 'changes' && each.state !== 'closed' ? [each.key] : [],
    ),
    changes.flatMap(({ key, state }) => (state === 'closed' ? [] : [key])),
  );
  for (const answer of answers.values()) {
    const flow = byKey.get(answer.key);
    if (!flow || answer.about !== 'changes') continue;
    compareChange(differences, answer, flow);
  }
}

function compareChange(
  differences: Differences,
  answer: FlowChange,
  flow: ChangeFlow,
): void {
  const { key, life } = flow;
  const same = (part: string, is: unknown, shouldBe: unknown) =>
    differences.same(`changes: ${part}`, key, is, shouldBe);
  same('state', answer.state, flow.state);
  same('draft', answer.draft, life.row.draft);
  same('first commit', answer.firstCommitAt, isoOf(life.firstCommitAt));
  same('opened', answer.openedAt, isoOf(flow.openedAt));
  same('ready', answer.readyAt, isoOf(flow.readyAt));
  same('first review', answer.firstReviewAt, isoOf(flow.firstReviewAt));
  same('merged', answer.mergedAt, isoOf(flow.mergedAt));
  same('closed', answer.closedAt, isoOf(flow.closedAt));
  same('deployed', answer.deployedAt, isoOf(life.deployedAt));
  same('updated', answer.updatedAt, isoOf(flow.updatedAt));
  same('coding time', answer.codingSeconds, secondsOf(flow.codingMs));
  same('pickup time', answer.pickupSeconds, secondsOf(flow.pickupMs));
  same('review time', answer.reviewSeconds, secondsOf(flow.reviewMs));
  same('deploy time', answer.deploySeconds, secondsOf(flow.deployMs));
  same('cycle time', answer.cycleSeconds, secondsOf(flow.cycleMs));
  same('size', answer.size, life.size);
  same('reviews', answer.reviews, flow.reviews.length);
  same(
    'reviewers',
    answer.reviewers,
    new Set(flow.reviews.map(({ by }) => by)).size,
  );
  same('without review', answer.mergedWithoutReview, flow.isWithoutReview);
}
