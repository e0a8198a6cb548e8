import {
  flowMetrics,
  type FlowSeries,
} from '@activity-insights/plugin-activity-common';
import { explainMetric } from '../../flow/explain/explainMetric';
import { itemTopic } from '../../flow/select/FlowTopic';
import { selectItems } from '../../flow/select/selectItems';
import { sprintNotes } from '../../flow/sprints/sprintNotes';
import { velocityBySprint } from '../../flow/sprints/velocityBySprint';
import type { Tx } from '../../store/Database';
import type { FlowItem } from '../../store/flow/reads/FlowItem';
import { readItemFacts } from '../../store/flow/reads/readItemFacts';
import { readSprints } from '../../store/flow/sprints/readSprints';
import type { ItemSet } from '../../store/workItemReads/ItemSet';
import { periodFrame } from '../periodFrame';
import { explainedAnswer } from './explainedAnswer';
import { describeFlowState } from './describeFlowState';
import type { FlowPlan } from './FlowPlan';
import type { FlowSeriesQuestion } from './FlowQuestion';

const topic = itemTopic<FlowItem>(({ key }) => key);

/**
 * Velocity by sprint: the latest ones that items of the scope were in, whatever the period of the question. What explains the series,
 * beside the sprints themselves, is what was done in the period.
 */
export async function seriesBySprint(
  tx: Tx,
  plan: FlowPlan,
  question: FlowSeriesQuestion,
): Promise<FlowSeries> {
  const { period } = plan;
  const { items, hidden } = await readItemFacts(
    tx,
    plan.items,
    { finished: period },
    { statuses: true },
  );
  const sprints = await readSprints(tx, await setOf(tx, plan), period.now);
  const points = velocityBySprint(sprints, period.now);
  const found = items.length + points.length;
  const state = await describeFlowState(tx, plan, {
    about: 'workItems',
    found,
    hidden,
  });
  const { notes, ...frame } = periodFrame(plan, state);
  return {
    ...frame,
    notes: [...notes, ...sprintNotes(sprints)],
    metric: 'velocity',
    unit: flowMetrics.velocity.unit,
    interval: 'sprint',
    points,
    explain: explainMetric(
      topic,
      'velocity',
      selectItems('velocity', items, period),
      period,
      explainedAnswer(plan, state, question, 'workItems'),
    ),
  };
}

/** Whose sprints: only where something is left out of the scope do its items have to be named one by one. */
async function setOf(tx: Tx, plan: FlowPlan): Promise<ItemSet> {
  const { scope, readableUnits, isBase } = plan.items;
  if (!plan.isFiltered && !isBase && readableUnits === undefined) {
    return scope ? { of: 'scope', scope } : { of: 'everything' };
  }
  const { items } = await readItemFacts(tx, plan.items, {
    before: plan.period.now + 1,
  });
  return { of: 'items', items: items.map(({ itemId }) => itemId) };
}
