import type { FlowSubject } from '@activity-insights/plugin-activity-common';
import type { ExplainedAnswer } from '../../flow/explain/explainMetric';
import type { FlowState } from './describeFlowState';
import type { FlowPlan } from './FlowPlan';
import type { FlowQuestion } from './FlowQuestion';

/** What all explanations of an answer have in common. */
export function explainedAnswer(
  { zone }: FlowPlan,
  { dataAsOf }: FlowState,
  question: FlowQuestion,
  about: FlowSubject,
): ExplainedAnswer {
  const { entity, sources, projects, types, level, withBots } = question;
  return {
    timezone: zone,
    dataAsOf,
    parameters: {
      entity,
      source: sources,
      project: projects,
      ...(about === 'workItems' && {
        type: types,
        level: level === 'any' ? undefined : level,
      }),
      include: withBots ? ['bots'] : undefined,
    },
  };
}
