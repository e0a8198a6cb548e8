import {
  flowMetrics,
  type FlowSeries,
} from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { explainMetric } from '../../flow/explain/explainMetric';
import {
  periodsOf,
  previousPeriod,
  type CalendarInterval,
} from '../../flow/metrics/periods';
import { seriesOf } from '../../flow/metrics/seriesOf';
import { select } from '../../flow/select/select';
import type { Tx } from '../../store/Database';
import type { ActivityServices } from '../activity/ActivityServices';
import { periodFrame } from '../periodFrame';
import { explainedAnswer } from './explainedAnswer';
import { askFlow } from './askFlow';
import { describeFlowState } from './describeFlowState';
import type { FlowPlan } from './FlowPlan';
import type { FlowSeriesQuestion } from './FlowQuestion';
import { gatherFlow } from './gatherFlow';
import { metricOf } from './GatheredFlow';
import { nameFew } from './nameFew';
import { seriesBySprint } from './seriesBySprint';
import { statusNotes } from './statusNotes';

/**
 * A metric over time.
 *
 * @throws InputError, NotFoundError, Refusal
 */
export async function getFlowSeries(
  services: ActivityServices,
  credentials: BackstageCredentials,
  question: FlowSeriesQuestion,
): Promise<FlowSeries> {
  return askFlow(
    services,
    credentials,
    'getFlowSeries',
    question,
    async (tx, plan) => {
      const { interval } = question;
      return interval === 'sprint'
        ? seriesBySprint(tx, plan, question)
        : seriesByCalendar(tx, plan, question, interval);
    },
  );
}

async function seriesByCalendar(
  tx: Tx,
  plan: FlowPlan,
  question: FlowSeriesQuestion,
  interval: CalendarInterval,
): Promise<FlowSeries> {
  const { metric } = question;
  const { period, zone } = plan;
  const { about, unit } = flowMetrics[metric];
  const before = question.compare && previousPeriod(period, zone);
  const stretch = { from: (before ?? period).from, to: period.to };
  const { state, ...series } = await gatherFlow(
    tx,
    plan,
    { about, metric, stretch },
    async ({ topic, items, hidden }) => {
      const id = metricOf(topic, metric);
      const found = items.length;
      const described = await describeFlowState(tx, plan, {
        about,
        found,
        hidden,
      });
      const pointsOf = (time: typeof period) =>
        seriesOf(topic, id, items, periodsOf(time, zone, interval));
      return {
        state: described,
        points: pointsOf(period),
        previous: before && pointsOf(before),
        explain: explainMetric(
          topic,
          id,
          select(topic.ruleOf(id), items, period),
          period,
          explainedAnswer(plan, described, question, about),
        ),
      };
    },
  );
  await nameFew(tx, about, [...series.points, ...(series.previous ?? [])]);
  const { notes, ...frame } = periodFrame(plan, state);
  return {
    ...frame,
    notes: [
      ...notes,
      ...statusNotes(series.explain.statuses, metric === 'flow-efficiency'),
    ],
    metric,
    unit,
    interval,
    ...series,
  };
}
