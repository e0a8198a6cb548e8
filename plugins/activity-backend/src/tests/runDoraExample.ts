import type { DoraServiceMetric } from '@activity-insights/plugin-activity-common';
import type { DeploymentFact } from '../dora/facts/ServiceFacts';
import { serviceFactsOf } from '../dora/facts/serviceFactsOf';
import { metricsOf } from '../dora/metrics/metricsOf';
import type { NarrowDeployment } from '../dora/metrics/NarrowFacts';
import { withWeeks } from '../dora/metrics/periodsOfDora';
import { inputsOfExample, type DoraExample } from './doraExample';

/** What comes of an example, as the product computes it; and how many are left out, by the code of the reason. */
export function runDoraExample(example: DoraExample): {
  answer: DoraServiceMetric;
  excluded: Record<string, number>;
} {
  const facts = serviceFactsOf(inputsOfExample(example));
  const metrics = metricsOf(
    { deployments: facts.deployments.map(narrow), changes: facts.changes },
    {
      firstAt: facts.deployments[0]?.at ?? null,
      whyNone: { code: 'none', message: 'None' },
    },
    { period: withWeeks(example.period, 'UTC'), stretches: [] },
  );
  const answer = metrics.find(({ id }) => id === example.metric)!;
  return {
    answer,
    excluded: Object.fromEntries(
      answer.excluded.map(({ code, count }) => [code, count]),
    ),
  };
}

function narrow(fact: DeploymentFact): NarrowDeployment {
  return {
    at: fact.at,
    isFailed: fact.failed.length > 0,
    isRework: fact.rework.length > 0,
    isRollback: fact.rollbackOf !== null,
    hasRecovered: fact.recoveredAt !== null,
    recoveryMs: fact.recoveryMs,
    detectedMs: fact.detectedMs,
  };
}
