import { doraIntervals } from '@activity-insights/plugin-activity-common';
import { activityParameters } from './activityParameters';
import { oneOf } from './parameterShapes';

/** The parameters that all questions about deployments share. */
export const doraParameters = activityParameters.pick({
  entity: true,
  from: true,
  to: true,
  timezone: true,
  format: true,
});

/** Those of the five metrics. */
export const doraMetricsParameters = doraParameters.extend({
  interval: oneOf(doraIntervals).optional(),
  compare: oneOf(['previous']).optional(),
});
