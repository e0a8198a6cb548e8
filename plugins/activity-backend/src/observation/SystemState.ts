import type { RollupState } from '@activity-insights/plugin-activity-common';
import { readDatabaseClock } from '../store/clock';
import type { Tx } from '../store/Database';
import {
  readInstanceStates,
  type InstanceState,
} from '../store/health/readInstanceStates';
import { readLastWholeReload } from '../store/health/readLastWholeReload';
import { readRollupState } from '../store/rollups/rollupState';
import {
  readHarvestHealth,
  type HarvestHealth,
} from '../store/runs/readHarvestHealth';

/** The state of everything as the database knows it: the same for all replicas. Instants are UTC epoch milliseconds. */
export interface SystemState {
  /** When it was read, by the clock of the database. */
  at: number;
  instances: InstanceState[];
  harvest: HarvestHealth;
  /** When a reload of everything was last completed; null if none ever was. */
  lastWholeReloadAt: number | null;
  rollups: RollupState;
}

/** Reads it in a handful of statements, however many streams there are. */
export async function readSystemState(tx: Tx): Promise<SystemState> {
  return {
    at: await readDatabaseClock(tx),
    instances: await readInstanceStates(tx),
    harvest: await readHarvestHealth(tx),
    lastWholeReloadAt: await readLastWholeReload(tx),
    rollups: await readRollupState(tx),
  };
}
