import type { ChangeFact } from '../facts/ChangeFact';
import type { ChangeMetricId } from './MetricIds';
import type { MetricRule } from './MetricRule';
import type { FlowPeriod, Selection } from './Selection';
import { changeRules } from './changeRules';
import { select } from './select';

/** Whether changes of bots count as well. */
export interface ChangeOptions {
  withBots: boolean;
}

/** Which changes count for a metric of a period, with what, and which do not and why: as `selectItems`. */
export function selectChanges<T extends ChangeFact>(
  metric: ChangeMetricId,
  facts: readonly T[],
  period: FlowPeriod,
  options: ChangeOptions,
): Selection<T> {
  return select<T>(changeRule(metric, options), facts, period);
}

/** The rule of a metric, by which what bots have made is left out first. */
export function changeRule(
  metric: ChangeMetricId,
  { withBots }: ChangeOptions,
): MetricRule<ChangeFact> {
  const rule = changeRules[metric];
  return withBots ? rule : withoutBots(rule);
}

function withoutBots(rule: MetricRule<ChangeFact>): MetricRule<ChangeFact> {
  if (rule.kind === 'moment') {
    const judge = (fact: ChangeFact) => (fact.byBot ? 'bot' : rule.judge(fact));
    return { ...rule, judge };
  }
  const judge = (fact: ChangeFact, at: number) => {
    const verdict = rule.judge(fact, at);
    return verdict !== undefined && fact.byBot ? 'bot' : verdict;
  };
  return { ...rule, judge };
}
