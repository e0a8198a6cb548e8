import { workHistorySchema } from '@activity-insights/plugin-activity-common';
import { historyParameters } from '../parse/parseHistoryQuestion';
import type { ApiOperation } from './ApiOperation';

/** `GET /work-items/:source/:instance/:key/history`. */
export const workHistoryOperation: ApiOperation = {
  method: 'get',
  path: '/work-items/{source}/{instance}/{key}/history',
  id: 'getWorkHistory',
  summary:
    'How the subtree of a work item has grown, and how much of it was done',
  description:
    'At the end of each day or ISO week, by the calendar of the Component that the item belongs to, with what came and went after the first day. `exact` says from when on the past is known.',
  parameters: historyParameters,
  answers: { 200: workHistorySchema },
  isTable: true,
  refusals: [403, 404],
};
