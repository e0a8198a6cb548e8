import type { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import { durationToMilliseconds } from '@backstage/types';
import { CronTime } from 'cron';

/** The clocks of the scheduler, of the database and of this process may differ by so much, in milliseconds. */
const slackMs = 60_000;

/**
 * Whether the schedule asks for a reload by now. The platform lets anybody trigger a task at any time, and a reload is too dear
 * for that, so the task asks here before it starts one.
 *
 * @param lastStartedAt - when the schedule last began one, UTC epoch milliseconds; undefined if it never did
 * @param now - UTC epoch milliseconds
 */
export function isReloadDue(
  frequency: SchedulerServiceTaskScheduleDefinition['frequency'],
  lastStartedAt: number | undefined,
  now: number,
): boolean {
  if (lastStartedAt === undefined) return true;
  if ('cron' in frequency) {
    const answered = new Date(lastStartedAt + slackMs);
    const next = new CronTime(frequency.cron).getNextDateFrom(answered);
    return next.toMillis() <= now + slackMs;
  }
  if ('trigger' in frequency) return false;
  const everyMs =
    'toMillis' in frequency
      ? frequency.toMillis()
      : durationToMilliseconds(frequency);
  return now - lastStartedAt >= everyMs - slackMs;
}
