import type {
  MetricsService,
  MetricsServiceObservableResult,
} from '@backstage/backend-plugin-api/alpha';
import { countStatuses } from '../reads/countStatuses';
import type { KnownState, SystemWatch } from './SystemWatch';

/** How old what gauges tell may be, in milliseconds: however often metrics are collected, the database is asked no more often. */
const freshMs = 15_000;

/** Tells the values of a gauge. */
type Tell = (
  known: KnownState,
  observe: MetricsServiceObservableResult['observe'],
) => void;

/**
 * Registers the gauges. They show what is in the database, so all replicas tell the same: take the maximum, never the sum.
 * While the database is down, times go on growing from what was known before.
 */
export function observeSystem(
  metrics: Pick<MetricsService, 'createObservableGauge'>,
  watch: Pick<SystemWatch, 'look'>,
): void {
  const gauge = (
    name: string,
    unit: string,
    description: string,
    tell: Tell,
  ): void => {
    metrics
      .createObservableGauge(name, { description, unit })
      .addCallback(async result => {
        const known = await watch.look(freshMs);
        if (known) {
          tell(known, (value, labels) => result.observe(value, labels));
        }
      });
  };

  gauge(
    'activity.harvest.lag',
    's',
    'Time since the stalest active stream was last read to its end',
    ({ state, now }, observe) => {
      for (const { source, instance, stalestAt } of state.instances) {
        if (stalestAt === null) continue;
        observe(secondsBetween(stalestAt, now), { source, instance });
      }
    },
  );
  gauge(
    'activity.harvest.streams',
    '{stream}',
    'Streams by status',
    ({ state }, observe) => {
      for (const { source, instance, streams } of state.instances) {
        for (const [status, count] of Object.entries(countStatuses(streams))) {
          observe(count, { source, instance, status });
        }
      }
    },
  );
  gauge(
    'activity.harvest.reload.age',
    's',
    'Time since a reload of everything was last completed',
    ({ state, now }, observe) => {
      const { lastWholeReloadAt } = state;
      if (lastWholeReloadAt === null) return;
      observe(secondsBetween(lastWholeReloadAt, now));
    },
  );
  gauge(
    'activity.harvest.runs.running',
    '{run}',
    'Harvest runs that are running',
    ({ state }, observe) => observe(state.harvest.runningRuns),
  );
  gauge(
    'activity.harvest.runs.orphaned',
    '{run}',
    'Running harvest runs that nobody works on',
    ({ state }, observe) => observe(state.harvest.orphanedRuns),
  );
  gauge(
    'activity.rollups.slices',
    '{slice}',
    'Months of wide scopes that are counted beforehand',
    ({ state }, observe) => observe(state.rollups.slices),
  );
  gauge(
    'activity.rollups.slices.stale',
    '{slice}',
    'Months of wide scopes that wait to be counted again',
    ({ state }, observe) => observe(state.rollups.staleSlices),
  );
  gauge(
    'activity.rollups.stale.age',
    's',
    'How long the first of the stale months has waited; 0 if none does',
    ({ state, now }, observe) => {
      const { staleSince } = state.rollups;
      observe(staleSince ? secondsBetween(Date.parse(staleSince), now) : 0);
    },
  );
}

function secondsBetween(from: number, to: number): number {
  return Math.max(0, to - from) / 1_000;
}
