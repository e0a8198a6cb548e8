import type {
  FlowExplanation,
  FlowMetricId,
  FlowSubject,
} from '@activity-insights/plugin-activity-common';
import { nouns } from '../metrics/nouns';
import type { StatusTime } from '../facts/ItemFact';
import type { FlowTopic } from '../select/FlowTopic';
import { excludedBy } from '../select/excludedBy';
import type { FlowPeriod, Selection } from '../select/Selection';
import { toIsoInstant } from '../../time/toIsoInstant';
import { formulas, type ExplainedId } from './formulas';
import { itemsQuery, type CanonicalParameters } from './itemsQuery';
import { statusesUsed } from './statusesUsed';

/** What all explanations of an answer have in common. */
export interface ExplainedAnswer {
  /** IANA name. */
  timezone: string;
  /** ISO instant; null if nothing was harvested. */
  dataAsOf: string | null;
  /** The filters of the question, without its period, zone and metric. */
  parameters: CanonicalParameters;
}

/** How the number of a metric comes about. */
export function explainMetric<T, Id extends FlowMetricId>(
  topic: FlowTopic<T, Id>,
  metric: Id,
  selection: Selection<T>,
  period: FlowPeriod,
  answer: ExplainedAnswer,
): FlowExplanation {
  return explainSelection(
    { id: metric, metric, about: topic.about },
    selection,
    item => topic.statusesOf(item),
    period,
    answer,
  );
}

/**
 * How an answer comes about that is told in parts or day by day.
 *
 * @param what - `id` says what it is, `metric` which list of items is behind it
 */
export function explainSelection<T>(
  what: { id: ExplainedId; metric: FlowMetricId; about: FlowSubject },
  selection: Selection<T>,
  statusesOf: (item: T) => readonly StatusTime[],
  period: FlowPeriod,
  { timezone, dataAsOf, parameters }: ExplainedAnswer,
): FlowExplanation {
  const { counted, excluded } = selection;
  const ends = {
    from: toIsoInstant(period.from),
    to: toIsoInstant(period.to),
    timezone,
  };
  return {
    formula: formulas[what.id],
    docs: what.id,
    period: ends,
    n: counted.length,
    excluded: excludedBy(selection, nouns[what.about]),
    statuses: statusesUsed(
      [...counted, ...excluded].map(({ item }) => statusesOf(item)),
    ),
    dataAsOf,
    items: itemsQuery({ ...parameters, ...ends, metric: what.metric }),
  };
}
