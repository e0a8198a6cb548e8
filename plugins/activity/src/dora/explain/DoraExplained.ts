import type {
  Dora,
  DoraMetricId,
  DoraService,
} from '@activity-insights/plugin-activity-common';

/** A number that is explained: of which metric, of which service, in which answer. */
export interface DoraExplained {
  metric: DoraMetricId;
  service: DoraService;
  answer: Dora;
}
