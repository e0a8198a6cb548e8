import {
  doraMetricIds,
  type DoraMetricId,
} from '@activity-insights/plugin-activity-common';
import { z } from 'zod';
import { entityRef } from './activityParameters';
import { doraParameters } from './doraParameters';
import { cursor, list, oneOf, wholeNumber } from './parameterShapes';
import { plainText } from './plainText';

type DeploymentMetric = Exclude<DoraMetricId, 'change-lead-time'>;

/** What lists of changes are sorted by, with a minus for the other way round. */
export const doraChangesOrders = [
  'lead',
  '-lead',
  'deployed',
  '-deployed',
] as const;

const page = {
  cursor: cursor.optional(),
  limit: wholeNumber(1, 1000).default(100),
};

/** Those of lists of deployments. */
export const doraDeploymentsParameters = doraParameters.extend({
  metric: oneOf(
    doraMetricIds.filter(
      (id): id is DeploymentMetric => id !== 'change-lead-time',
    ),
  ).default('deployment-frequency'),
  ...page,
});

/** Those of lists of changes. */
export const doraChangesParameters = doraParameters.extend({
  deployment: list(plainText),
  sort: oneOf(doraChangesOrders).default('-deployed'),
  ...page,
});

/** An annotation as it would be written. */
const words = z
  .string()
  .trim()
  .min(1, 'it is empty')
  .max(4000, 'it is longer than 4000 characters')
  .refine(value => !value.includes('\0'), 'it has a character that is no text');

/** Those of previews. */
export const doraPreviewParameters = doraParameters
  .pick({ timezone: true, format: true })
  .extend({
    entity: entityRef.refine(
      ref => ref.startsWith('component:'),
      'a preview is of one Component',
    ),
    deployments: words.optional(),
    incidents: words.optional(),
    limit: wholeNumber(1, 200).default(50),
  });
