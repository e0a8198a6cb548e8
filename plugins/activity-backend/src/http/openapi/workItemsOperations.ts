import {
  workItemKeysSchema,
  workSummarySchema,
  workTreeSchema,
} from '@activity-insights/plugin-activity-common';
import {
  workItemKeysParameters,
  workSummaryParameters,
  workTreeParameters,
} from '../parse/workItemsParameters';
import type { ApiOperation } from './ApiOperation';

/** The routes of lists of work items. */
export const workItemsOperations: readonly ApiOperation[] = [
  {
    id: 'listWorkItemKeys',
    path: '/work-items/keys',
    summary: 'Keys of the work items of an entity',
    description:
      'In the order of keys, numbers by what they count. A CSV file holds the whole list, so it takes neither limit nor cursor.',
    parameters: workItemKeysParameters,
    answers: { 200: workItemKeysSchema },
  },
  {
    id: 'getWorkTree',
    path: '/work-items/tree',
    summary: 'Trees of the work of an entity',
    description:
      'Items of the entity that pass the filters, with all that is above them. What is above them for their sake only is marked as context, and not counted. Progress and the other sums are always over all that is below an item, listed or not. An answer holds up to 500 children of an item and 20,000 items; nextChildren asks for the rest, together with the key of the item as root.',
    parameters: workTreeParameters,
    answers: { 200: workTreeSchema },
  },
  {
    id: 'getWorkSummary',
    path: '/work-items/summary',
    summary:
      'The roots of the work of an entity, or its Components, in numbers',
    parameters: workSummaryParameters,
    answers: { 200: workSummarySchema },
  },
].map(operation => ({
  ...operation,
  method: 'get',
  isTable: true,
  refusals: [403, 404],
}));
