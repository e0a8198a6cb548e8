import {
  doraMetricIds,
  doraMetrics,
  type DoraExplanation,
  type DoraMetricId,
} from '@activity-insights/plugin-activity-common';
import { itemsQuery } from '../../flow/explain/itemsQuery';
import { toIsoInstant } from '../../time/toIsoInstant';
import { doraFormulas } from './doraFormulas';

/** What all explanations of an answer have in common. */
export interface ExplainedDora {
  /** Ref in lower case; undefined for all services. */
  entity: string | undefined;
  /** UTC epoch milliseconds. */
  from: number;
  to: number;
  /** IANA name. */
  zone: string;
}

/** How each of the five numbers comes about, and which list is behind it. */
export function explainDora(answer: ExplainedDora): DoraExplanation[] {
  return doraMetricIds.map(id => ({
    id,
    unit: doraMetrics[id].unit,
    formula: doraFormulas[id],
    docs: id,
    items: itemsOf(id, answer),
  }));
}

/** Changes are behind the lead time, deployments behind all else. */
function itemsOf(
  id: DoraMetricId,
  { entity, from, to, zone }: ExplainedDora,
): string {
  const asked = {
    entity,
    from: toIsoInstant(from),
    to: toIsoInstant(to),
    timezone: zone,
  };
  return id === 'change-lead-time'
    ? `/dora/changes?${itemsQuery(asked)}`
    : `/dora/deployments?${itemsQuery({ ...asked, metric: id })}`;
}
