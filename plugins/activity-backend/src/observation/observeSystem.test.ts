import type { SystemState } from './SystemState';
import { observeSystem } from './observeSystem';
import type { Database, Tx } from '../store/Database';
import { RecordedMetrics } from '../tests/RecordedMetrics';
import { SystemWatch } from './SystemWatch';

const at = Date.parse('2026-03-02T10:00:00Z');
const well = {
  enabled: true,
  leased: false,
  code: null,
  message: null,
  failures: 0,
  everRead: true,
};
const state: SystemState = {
  at,
  instances: [
    {
      source: 'gitlab',
      instance: 'code.example',
      wasListed: true,
      listingError: undefined,
      stalestAt: at - 90_000,
      streams: [
        { ...well, count: 7 },
        { ...well, leased: true, count: 2 },
        { ...well, code: 'forbidden', failures: 1, count: 1 },
      ],
    },
    {
      source: 'jira',
      instance: 'cloud',
      wasListed: false,
      listingError: undefined,
      stalestAt: null,
      streams: [],
    },
  ],
  harvest: {
    orphanedRuns: 1,
    runningRuns: 3,
    lastReload: null,
    nextDueAt: at,
    oldestSuccessAt: null,
  },
  lastWholeReloadAt: at - 3_600_000,
  rollups: {
    scopes: 2,
    slices: 24,
    staleSlices: 5,
    staleSince: '2026-03-02T09:58:00.000Z',
  },
};

/** A database that gives the state, counts the reads of it, and may be down. */
function stateOf(given: SystemState) {
  const database = {
    reads: 0,
    isDown: false,
    async read<T>(_operation: string, _query: (tx: Tx) => Promise<T>) {
      database.reads += 1;
      if (database.isDown) throw new Error('down');
      return given as T;
    },
  };
  return database;
}

function watched(database: Pick<Database, 'read'>) {
  const clock = { elapsed: 0 };
  const metrics = new RecordedMetrics();
  const watch = new SystemWatch({ database, elapsed: () => clock.elapsed });
  observeSystem(metrics.service, watch);
  return { metrics, clock };
}

describe('observeSystem', () => {
  it('tells what is in the database, with sources and instances as labels', async () => {
    const { metrics } = watched(stateOf(state));
    const jira = 'instance="cloud",source="jira"';
    const gitlab = 'instance="code.example",source="gitlab"';
    expect(Object.fromEntries(await metrics.scrape())).toEqual({
      [`activity.harvest.lag{${gitlab}}`]: 90,
      [`activity.harvest.streams{${gitlab},status="idle"}`]: 7,
      [`activity.harvest.streams{${gitlab},status="running"}`]: 2,
      [`activity.harvest.streams{${gitlab},status="failed"}`]: 1,
      [`activity.harvest.streams{${gitlab},status="backoff"}`]: 0,
      [`activity.harvest.streams{${gitlab},status="disabled"}`]: 0,
      [`activity.harvest.streams{${jira},status="idle"}`]: 0,
      [`activity.harvest.streams{${jira},status="running"}`]: 0,
      [`activity.harvest.streams{${jira},status="failed"}`]: 0,
      [`activity.harvest.streams{${jira},status="backoff"}`]: 0,
      [`activity.harvest.streams{${jira},status="disabled"}`]: 0,
      'activity.harvest.reload.age': 3_600,
      'activity.harvest.runs.running': 3,
      'activity.harvest.runs.orphaned': 1,
      'activity.rollups.slices': 24,
      'activity.rollups.slices.stale': 5,
      'activity.rollups.stale.age': 120,
    });
  });

  it('asks the database once for all gauges, and no more than every 15 seconds', async () => {
    const database = stateOf(state);
    const { metrics, clock } = watched(database);
    await metrics.scrape();
    clock.elapsed = 14_999;
    await metrics.scrape();
    expect(database.reads).toBe(1);
    clock.elapsed = 15_000;
    await metrics.scrape();
    expect(database.reads).toBe(2);
  });

  it('goes on from what was known while the database is down', async () => {
    const database = stateOf(state);
    const { metrics, clock } = watched(database);
    await metrics.scrape();
    database.isDown = true;
    clock.elapsed = 60_000;
    const told = await metrics.scrape();
    expect(
      told.get('activity.harvest.lag{instance="code.example",source="gitlab"}'),
    ).toBe(150);
    expect(told.get('activity.rollups.stale.age')).toBe(180);
  });

  it('tells nothing as long as nothing is known', async () => {
    const database = stateOf(state);
    database.isDown = true;
    expect((await watched(database).metrics.scrape()).size).toBe(0);
  });

  it('leaves out the age of a reload that never was, and counts no waiting where nothing waits', async () => {
    const { metrics } = watched(
      stateOf({
        ...state,
        lastWholeReloadAt: null,
        rollups: { ...state.rollups, staleSlices: 0, staleSince: null },
      }),
    );
    const told = await metrics.scrape();
    expect(told.has('activity.harvest.reload.age')).toBe(false);
    expect(told.get('activity.rollups.stale.age')).toBe(0);
  });
});
