import { randomUUID } from 'node:crypto';
import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { CatalogSync } from '../catalog/CatalogSync';
import type { Database } from '../store/Database';
import { readDueInstances } from '../store/operations/readDueInstances';
import type { HarvestUseCases } from '../usecases/harvest/HarvestUseCases';

/**
 * Registers what is done by the clock. The tasks are short and may be triggered by anybody at any time, because the
 * platform's route for that checks no permission.
 */
export async function scheduleTasks(options: {
  scheduler: SchedulerService;
  database: Database;
  harvest: HarvestUseCases;
  catalogSync: CatalogSync;
}): Promise<void> {
  const { scheduler, database, harvest, catalogSync } = options;
  await scheduler.scheduleTask({
    id: 'activity-harvest-due',
    frequency: { minutes: 1 },
    timeout: { minutes: 1 },
    initialDelay: { seconds: 30 },
    fn: () => startDueRuns(database, harvest),
  });
  await scheduler.scheduleTask({
    id: 'activity-catalog-sync',
    frequency: { minutes: 5 },
    timeout: { minutes: 5 },
    initialDelay: { seconds: 30 },
    fn: () => catalogSync.sync(),
  });
}

/** Starts a run for each instance that has streams which are due and which no run waits for. */
export async function startDueRuns(
  database: Database,
  harvest: HarvestUseCases,
): Promise<void> {
  const due = await database.read('readDueInstances', readDueInstances);
  for (const scope of due) {
    await harvest.request({
      id: randomUUID(),
      mode: 'incremental',
      scope,
      force: false,
      trigger: 'scheduled',
      triggeredBy: 'system',
    });
  }
}
