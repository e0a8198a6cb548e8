import { workItemDetailSchema } from '@activity-insights/plugin-activity-common';
import { workItemParameters } from '../parse/parseWorkItemName';
import type { ApiOperation } from './ApiOperation';

/** `GET /work-items/:source/:instance/:key`. */
export const workItemOperation: ApiOperation = {
  method: 'get',
  path: '/work-items/{source}/{instance}/{key}',
  id: 'getWorkItem',
  summary: 'All of one work item',
  description:
    'By any key that it has or had, capitals or not; also of an item that is gone at its source, which says so in `removed`. People are named to those who may read about them.',
  parameters: workItemParameters,
  answers: { 200: workItemDetailSchema },
  isTable: true,
  refusals: [403, 404],
};
