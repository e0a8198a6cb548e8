import { doraSchema } from '@activity-insights/plugin-activity-common';
import { doraMetricsParameters } from '../parse/doraParameters';
import type { ApiOperation } from './ApiOperation';

/** The five metrics of services. */
export const doraOperations: readonly ApiOperation[] = [
  {
    method: 'get',
    path: '/dora',
    id: 'getDora',
    summary: 'The five metrics of DORA, of each service by itself',
    description:
      'A service is a Component; of a Group, System or Domain its services are listed, and never blended. With n, what is left out and why, the trend, and how each number comes about. Null is unknown and has its reason; 0 is none. Users are refused as entities.',
    parameters: doraMetricsParameters,
    answers: { 200: doraSchema },
    isTable: true,
    refusals: [403, 404],
  },
];
