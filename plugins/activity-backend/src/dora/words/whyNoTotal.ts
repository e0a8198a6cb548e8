import type { FlowReason } from '@activity-insights/plugin-activity-common';

/** Why there is no number of several services together; null if there are not several. */
export function whyNoTotal(services: number): FlowReason | null {
  return services < 2
    ? null
    : {
        code: 'not-blended',
        message: `These are ${services} services, and there is no number of all of them together: a quick one and a slow one would make an average that neither of them is. Compare each with its own past`,
      };
}
