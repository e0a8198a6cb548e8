import {
  deploymentReportSchema,
  incidentReportSchema,
  reportReceiptSchema,
} from '@activity-insights/plugin-activity-common';
import type { ApiOperation } from './ApiOperation';

/** What systems report that nobody reads. */
export const reportOperations: readonly ApiOperation[] = [
  {
    id: 'reportDeployment',
    path: '/deployments',
    summary: 'Reports a deployment: 201 if it is new, 200 else',
    description:
      'The same key of the same Component again replaces what was reported before, so that a report may be repeated, and what runs be finished. Times that are not said again stay as they were. That a deployment runs which is over already changes nothing.',
    body: deploymentReportSchema,
  },
  {
    id: 'reportIncident',
    path: '/incidents',
    summary: 'Reports an incident: 201 if it is new, 200 else',
    description:
      'The same key of the same Component again replaces what was reported before; resolvedAt ends it, and null opens it again. Times that are not said again stay as they were.',
    body: incidentReportSchema,
  },
].map(operation => ({
  ...operation,
  method: 'post',
  answers: { 200: reportReceiptSchema, 201: reportReceiptSchema },
  refusals: [403, 404, 413],
}));
