import type {
  FlowMetricId,
  FlowSubject,
} from '@activity-insights/plugin-activity-common';
import type { ChangeFact } from '../facts/ChangeFact';
import type { ItemFact, StatusTime } from '../facts/ItemFact';
import {
  changeMetricIds,
  itemMetricIds,
  type ChangeMetricId,
  type ItemMetricId,
} from './MetricIds';
import type { MetricRule } from './MetricRule';
import { itemRules } from './itemRules';
import { changeRule, type ChangeOptions } from './selectChanges';

/** What flows, and how it is told. */
export interface FlowTopic<T, Id extends FlowMetricId> {
  about: FlowSubject;
  metrics: readonly Id[];
  ruleOf(metric: Id): MetricRule<T>;
  /** The statuses that it was in; none of what has none. */
  statusesOf(item: T): readonly StatusTime[];
  /** What people call it. */
  keyOf(item: T): string;
}

/** @param keyOf - what people call a work item, such as WEB-7 */
export function itemTopic<T extends ItemFact>(
  keyOf: (item: T) => string,
): FlowTopic<T, ItemMetricId> {
  return {
    about: 'workItems',
    metrics: itemMetricIds,
    ruleOf: metric => itemRules[metric],
    statusesOf: ({ statuses }) => statuses,
    keyOf,
  };
}

/** @param keyOf - what people call a change, such as web!7 */
export function changeTopic<T extends ChangeFact>(
  keyOf: (item: T) => string,
  options: ChangeOptions,
): FlowTopic<T, ChangeMetricId> {
  return {
    about: 'changes',
    metrics: changeMetricIds,
    ruleOf: metric => changeRule(metric, options),
    statusesOf: () => [],
    keyOf,
  };
}
