import { randomUUID } from 'node:crypto';
import { ConflictError } from '@backstage/errors';
import type { Database } from '../store/Database';
import {
  readAppliedSetting,
  saveAppliedSetting,
} from '../store/operations/appliedSettings';
import type { HarvestUseCases } from '../usecases/harvest/HarvestUseCases';

/** Stored classes of events were computed with the patterns of this setting. */
const botPatterns = 'classes.bots';

/**
 * Reloads at start-up what the start finds wanting: an empty store, which is the first thing that a new portal wants to
 * fill, and a store whose classes were computed with other patterns of bots than those that are configured now.
 */
export async function reloadAtStart(
  database: Database,
  harvest: HarvestUseCases,
  settings: { botPatterns: readonly string[]; onStartWhenEmpty: boolean },
): Promise<void> {
  const configured = JSON.stringify([...settings.botPatterns].sort());
  const applied = await database.read('readAppliedSetting', tx =>
    readAppliedSetting(tx, botPatterns),
  );
  const { total } = await harvest.list({}, 1);
  const isEmpty = total === 0;
  const isOutdated = !isEmpty && applied !== configured;
  if ((isEmpty && settings.onStartWhenEmpty) || isOutdated) {
    const started = await requestReload(harvest);
    // A reload that is running began with the old patterns: the next start asks again.
    if (!started) return;
  }
  if (applied !== configured) {
    await database.write('saveAppliedSetting', tx =>
      saveAppliedSetting(tx, botPatterns, configured),
    );
  }
}

async function requestReload(harvest: HarvestUseCases): Promise<boolean> {
  try {
    await harvest.request({
      id: randomUUID(),
      mode: 'reload',
      scope: {},
      force: false,
      trigger: 'automatic',
      triggeredBy: 'system',
    });
    return true;
  } catch (error) {
    if (error instanceof ConflictError) return false;
    throw error;
  }
}
