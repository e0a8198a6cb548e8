import {
  doraChangesSchema,
  doraDeploymentsSchema,
  doraPreviewSchema,
} from '@activity-insights/plugin-activity-common';
import {
  doraChangesParameters,
  doraDeploymentsParameters,
  doraPreviewParameters,
} from '../parse/doraListParameters';
import type { ApiOperation } from './ApiOperation';

/** The routes about what stands behind the metrics of DORA. */
export const doraListOperations: readonly ApiOperation[] = [
  {
    id: 'listDoraDeployments',
    path: '/dora/deployments',
    summary: 'Deployments, those marked that failed or repaired something',
    description:
      'The latest first, those that ended in the period; with metric those that it counts. A CSV file holds the whole list, so it takes neither limit nor cursor.',
    parameters: doraDeploymentsParameters,
    answers: { 200: doraDeploymentsSchema },
  },
  {
    id: 'listDoraChanges',
    path: '/dora/changes',
    summary: 'Changes, each at the first deployment that contains it',
    description:
      'Those whose deployment ended in the period. What has no lead time says why in its defects. A CSV file holds the whole list, so it takes neither limit nor cursor.',
    parameters: doraChangesParameters,
    answers: { 200: doraChangesSchema },
  },
  {
    id: 'previewDora',
    path: '/dora/preview',
    summary: 'Which of the last runs of a Component count, and why',
    description:
      'By the definition that holds, or by one that is tried, in the words of the annotations. It follows from what is stored at this moment.',
    parameters: doraPreviewParameters,
    answers: { 200: doraPreviewSchema },
  },
].map(operation => ({
  ...operation,
  method: 'get',
  isTable: true,
  refusals: [403, 404],
}));
