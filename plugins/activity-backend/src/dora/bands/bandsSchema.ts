import {
  doraMetricIds,
  doraMetrics,
} from '@activity-insights/plugin-activity-common';
import { z } from 'zod';
import type { BandLevel, BandSet } from './BandSet';
import { devlake2021, devlake2023 } from './devlakeBands';

const namedSets = [devlake2023, devlake2021];

const amount = z.coerce.number().nonnegative().optional();
const share = z.coerce.number().min(0).max(1).optional();

const levelSchema = z
  .strictObject({
    id: z.string().trim().min(1),
    label: z.string().trim().min(1),
    'deployment-frequency': amount,
    'change-lead-time': amount,
    'change-fail-rate': share,
    'failed-deployment-recovery-time': amount,
    'deployment-rework-rate': share,
  })
  .transform(
    ({ id, label, ...said }): BandLevel => ({
      id,
      label,
      limits: Object.fromEntries(
        Object.entries(said).filter(([, limit]) => limit !== undefined),
      ),
    }),
  );

const setSchema = z.strictObject({
  id: z.string().trim().min(1),
  date: z.iso.date(),
  source: z.string().trim().min(1),
  frequencyOf: z.enum(['deployments', 'days']).default('deployments'),
  levels: z
    .array(levelSchema)
    .min(2)
    // Not a refinement, which would be asked of levels that could not be read, too.
    .transform((levels, context) => {
      for (const message of complaints(levels)) {
        context.addIssue({ code: 'custom', message });
      }
      return levels;
    }),
});

/** `activity.dora.bands`: the name of a set that is known here, or a set. */
export const bandsSchema = z.unknown().transform((value, context): BandSet => {
  if (typeof value === 'string') {
    const named = namedSets.find(({ id }) => id === value);
    if (named) return named;
    const names = namedSets.map(({ id }) => id).join(' and ');
    context.addIssue({
      code: 'custom',
      message: `is none of the sets that are known by a name, which are ${names}`,
    });
    return z.NEVER;
  }
  const parsed = setSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) {
    context.addIssue({ code: 'custom', path, message });
  }
  return z.NEVER;
});

/** A level that nothing can have, or a value without a level, is an error of whoever wrote it. */
function complaints(levels: readonly BandLevel[]): string[] {
  const ids = new Set(levels.map(({ id }) => id));
  return [
    ...(ids.size < levels.length ? ['has an id twice'] : []),
    ...doraMetricIds.flatMap(metric => {
      const limits = levels.map(level => level.limits[metric]);
      if (limits.every(limit => limit === undefined)) return [];
      if (limits.pop() !== undefined) {
        return [
          `has a limit of ${metric} at the last level, which takes the rest`,
        ];
      }
      const known = limits.filter(limit => limit !== undefined);
      if (known.length < limits.length) {
        return [`has no limit of ${metric} at some of its levels`];
      }
      const isMore = doraMetrics[metric].unit === 'deployments';
      const inOrder = known.every(
        (limit, index) =>
          index === 0 ||
          (isMore ? limit < known[index - 1] : limit > known[index - 1]),
      );
      return inOrder
        ? []
        : [`has limits of ${metric} that are not from the best to the worst`];
    }),
  ];
}
