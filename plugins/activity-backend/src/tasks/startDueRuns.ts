import { randomUUID } from 'node:crypto';
import type { Database } from '../store/Database';
import { readDueInstances } from '../store/operations/readDueInstances';
import type { HarvestUseCases } from '../usecases/harvest/HarvestUseCases';

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
