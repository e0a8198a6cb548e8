import {
  createFakeSource,
  type createFakeStream,
} from '@activity-insights/plugin-activity-node/testUtils';
import type { Knex } from 'knex';
import { readStreamCoverage } from '../store/operations/readStreamCoverage';
import type { HarvestFixture, HarvestFixtureOptions } from './HarvestFixture';
import { until } from './until';
import type { useReplicas } from './useReplicas';

type LoopOptions = HarvestFixtureOptions['loop'];

/** Replicas that harvest one stream with a history, and what is to be seen of it. */
export function openHistory(
  knex: Knex,
  replica: ReturnType<typeof useReplicas>['replica'],
  options: {
    stream: ReturnType<typeof createFakeStream>;
    loop?: LoopOptions;
    frequencyMs?: number;
  },
) {
  const { stream, loop = {}, frequencyMs = 900_000 } = options;
  const source = createFakeSource({ streams: [stream], frequencyMs });
  const start = (other: LoopOptions = {}) =>
    replica(knex, [source], { loop: { ...loop, ...other } });
  const fixture = start();
  const coverage = async () => {
    const [row] = await fixture.database.read('coverage', tx =>
      readStreamCoverage(tx),
    );
    return row;
  };
  return {
    fixture,
    /** Another replica, with other options. */
    start,
    coverage,
    historyIsRead: () => until(async () => (await coverage()).coverageComplete),
  };
}

/** How many days old the commits are that are stored, see `longHistory`. */
export async function daysOf(fixture: HarvestFixture): Promise<number[]> {
  return (await fixture.stored())
    .filter(row => !row.removed)
    .map(row => parseInt(row.key, 16));
}
