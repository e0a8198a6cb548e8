import type {
  AuditorService,
  LoggerService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { CatalogSync } from '../catalog/CatalogSync';
import { keepDoraServices } from '../catalog/keepDoraServices';
import { keepFlowScopes } from '../catalog/keepFlowScopes';
import type { DoraSettings } from '../dora/rules/DoraSettings';
import { applyRetention } from '../harvest/applyRetention';
import type { HarvestObserver } from '../harvest/HarvestObserver';
import { reapRuns } from '../harvest/reapRuns';
import type { Database } from '../store/Database';
import type { FlowSettings } from '../store/flow/scopes/readScopeDefinitions';
import type { HarvestUseCases } from '../usecases/harvest/HarvestUseCases';
import { keepRollups, type RollupBuild } from './keepRollups';
import { startDueRuns } from './startDueRuns';
import { startScheduledReload } from './startScheduledReload';
import { tidyRuns } from './tidyRuns';

/** What the tasks need. */
export interface TaskOptions {
  scheduler: SchedulerService;
  logger: LoggerService;
  auditor: AuditorService;
  database: Database;
  harvest: HarvestUseCases;
  catalogSync: CatalogSync;
  flow: FlowSettings;
  dora: DoraSettings;
  /** When everything is reloaded by itself; undefined for never. */
  reloadSchedule: SchedulerServiceTaskScheduleDefinition | undefined;
  /** How long events are kept, in milliseconds; undefined for ever. */
  retentionMs: number | undefined;
  /** Is told of runs that are given up. */
  observer?: Pick<HarvestObserver, 'runEnded'>;
  onRollupsBuilt?: (build: RollupBuild) => void;
  /** UTC epoch milliseconds. */
  now: () => number;
}

/** Work that goes on next time stops before its task times out, in milliseconds. */
const longestWorkMs = 240_000;

/** What is not built by then is built by the next round, in milliseconds. */
const longestBuildMs = 45_000;

/**
 * Registers what is done by the clock. The tasks are short and may be triggered by anybody at any time, because the
 * platform's route for that checks no permission.
 */
export async function scheduleTasks(options: TaskOptions): Promise<void> {
  const { scheduler, logger, auditor, database, harvest, now } = options;
  const { retentionMs, reloadSchedule, observer } = options;
  await scheduler.scheduleTask({
    id: 'activity-harvest-due',
    frequency: { minutes: 1 },
    timeout: { minutes: 1 },
    initialDelay: { seconds: 30 },
    fn: () => startDueRuns(database, harvest),
  });
  await scheduler.scheduleTask({
    id: 'activity-harvest-reaper',
    frequency: { minutes: 1 },
    timeout: { minutes: 1 },
    initialDelay: { seconds: 30 },
    fn: () => reapRuns({ database, logger, auditor, observer }),
  });
  await scheduler.scheduleTask({
    id: 'activity-harvest-tidy',
    frequency: { hours: 1 },
    timeout: { minutes: 5 },
    initialDelay: { minutes: 2 },
    fn: signal => tidyRuns(database, endingInTime(signal)),
  });
  await scheduler.scheduleTask({
    id: 'activity-catalog-sync',
    frequency: { minutes: 5 },
    timeout: { minutes: 5 },
    initialDelay: { seconds: 30 },
    fn: () => options.catalogSync.sync(),
  });
  await scheduler.scheduleTask({
    id: 'activity-flow-days',
    frequency: { minutes: 2 },
    timeout: { minutes: 5 },
    initialDelay: { minutes: 1 },
    fn: signal => keepFlowScopes(database, options.flow, endingInTime(signal)),
  });
  await scheduler.scheduleTask({
    id: 'activity-dora-services',
    frequency: { minutes: 2 },
    timeout: { minutes: 5 },
    initialDelay: { minutes: 1 },
    fn: async () => void (await keepDoraServices(database, options.dora)),
  });
  await scheduler.scheduleTask({
    id: 'activity-rollups',
    // As often as the scheduler looks by itself; when there is nothing to do it costs one small statement.
    frequency: { seconds: 5 },
    // A replica that ends in the middle keeps the task from the others until then.
    timeout: { minutes: 1 },
    initialDelay: { seconds: 5 },
    fn: signal =>
      keepRollups(
        database,
        AbortSignal.any([signal, AbortSignal.timeout(longestBuildMs)]),
        options.onRollupsBuilt,
      ),
  });
  if (retentionMs !== undefined) {
    await scheduler.scheduleTask({
      id: 'activity-retention',
      frequency: { hours: 1 },
      timeout: { minutes: 5 },
      initialDelay: { minutes: 1 },
      fn: async signal => {
        const { events, isDone } = await applyRetention(database, {
          retentionMs,
          now: now(),
          signal: endingInTime(signal),
        });
        if (events > 0) {
          logger.info(
            `Retention has deleted ${events} events${
              isDone ? '' : ', and goes on next time'
            }`,
          );
        }
      },
    });
  }
  if (reloadSchedule) {
    const { frequency } = reloadSchedule;
    await scheduler.scheduleTask({
      ...reloadSchedule,
      id: 'activity-harvest-reload',
      fn: () =>
        startScheduledReload({ database, harvest, logger, frequency, now }),
    });
  }
}

function endingInTime(signal: AbortSignal): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(longestWorkMs)]);
}
