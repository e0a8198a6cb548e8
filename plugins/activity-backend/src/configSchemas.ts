import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { durationSchema } from '@activity-insights/plugin-activity-node';
import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { CronTime } from 'cron';
import { z } from 'zod';
import { dayMs } from './time/durations';

/** How long something is kept, in milliseconds; `forever`, the default, becomes undefined. */
export const retentionSchema = z
  .unknown()
  .transform((value, context) => {
    if (value === 'forever') return undefined;
    const duration = durationSchema.safeParse(value);
    if (duration.success && duration.data >= dayMs) return duration.data;
    context.addIssue({
      code: 'custom',
      message: duration.success
        ? 'is less than a day'
        : 'is neither forever nor a duration, such as { days: 730 } or P2Y',
    });
    return z.NEVER;
  })
  .optional();

/** The platform's definition of a schedule, whose `timeout` may be left out; one that only a hand can start is none. */
export const scheduleSchema = z
  .record(z.string(), z.json())
  .transform((value, context) => {
    try {
      const schedule = readSchedulerServiceTaskScheduleDefinitionFromConfig(
        new ConfigReader({ timeout: { minutes: 5 }, ...value } as JsonObject),
      );
      if (isByTheClock(schedule)) return schedule;
    } catch {
      // Told below, in our own words.
    }
    context.addIssue({
      code: 'custom',
      message:
        "is not a schedule, such as { frequency: { cron: '0 3 * * 0' } } or { frequency: { days: 7 } }",
    });
    return z.NEVER;
  });

/** @throws Error for a cron expression that cannot be read */
function isByTheClock({
  frequency,
}: SchedulerServiceTaskScheduleDefinition): boolean {
  if ('cron' in frequency) return Boolean(new CronTime(frequency.cron));
  return !('trigger' in frequency);
}
