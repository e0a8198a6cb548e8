import type { FlowSubject } from '@activity-insights/plugin-activity-common';
import type { ExplainedAnswer } from '../../flow/explain/explainMetric';
import { toIsoInstant } from '../../time/toIsoInstant';
import type { FlowState } from './describeFlowState';
import type { FlowPlan } from './FlowPlan';
import type { FlowQuestion } from './FlowQuestion';

/** What every answer says of itself. */
export function answerFrame(
  { entity, zone, period }: FlowPlan,
  { dataAsOf, notes }: FlowState,
) {
  return {
    entity: entity?.ref ?? null,
    timezone: zone,
    from: toIsoInstant(period.from),
    to: toIsoInstant(period.to),
    dataAsOf,
    notes,
  };
}

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
