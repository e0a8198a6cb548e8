import {
  harvestModes,
  harvestRunStatuses,
} from '@activity-insights/plugin-activity-common';
import { z } from 'zod';

/** The parameters of `GET /harvest/runs`. */
export const runsParameters = z.object({
  limit: z
    .string()
    .regex(/^([1-9]|[1-9]\d|100)$/, 'it is not a number from 1 to 100')
    .transform(Number)
    .default(10),
  status: z.enum(harvestRunStatuses).optional(),
  mode: z.enum(harvestModes).optional(),
});
