import { randomUUID } from 'node:crypto';
import type {
  LoggerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import type { Database } from '../store/Database';
import { readLastScheduledReload } from '../store/runs/readLastScheduledReload';
import type { HarvestUseCases } from '../usecases/harvest/HarvestUseCases';
import { isReloadDue } from './isReloadDue';

/** What starting reloads by the clock needs. */
export interface ScheduledReload {
  database: Database;
  harvest: HarvestUseCases;
  logger: LoggerService;
  frequency: SchedulerServiceTaskScheduleDefinition['frequency'];
  /** UTC epoch milliseconds. */
  now: () => number;
}

/** Starts the reload that the schedule asks for. Who triggers the task at another time starts nothing. */
export async function startScheduledReload({
  database,
  harvest,
  logger,
  frequency,
  now,
}: ScheduledReload): Promise<void> {
  const last = await database.read(
    'readLastScheduledReload',
    readLastScheduledReload,
  );
  if (!isReloadDue(frequency, last, now())) {
    logger.info('The scheduled reload is not due, nothing was started');
    return;
  }
  try {
    await harvest.request({
      id: randomUUID(),
      mode: 'reload',
      scope: {},
      force: false,
      trigger: 'scheduled',
      triggeredBy: 'system',
    });
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    logger.warn(`The scheduled reload was left out. ${error.message}`);
  }
}
