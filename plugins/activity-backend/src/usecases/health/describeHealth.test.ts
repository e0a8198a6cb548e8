import type { SystemState } from '../../observation/SystemState';
import type { InstanceState } from '../../store/health/readInstanceStates';
import { describeHealth, type HealthFacts } from './describeHealth';

const at = Date.parse('2026-03-02T10:00:00Z');
const git = { source: 'git', instance: 'local', enabled: true };
const jira = { source: 'jira', instance: 'cloud', enabled: true };

function instanceState(
  { source, instance }: typeof git,
  code: string | null,
): InstanceState {
  return {
    source,
    instance,
    wasListed: true,
    listingError: undefined,
    stalestAt: at - (source === 'git' ? 30_000 : 90_000),
    streams: [
      {
        enabled: true,
        leased: false,
        code,
        message: code && `The token of ${instance} is refused`,
        failures: code ? 1 : 0,
        everRead: true,
        count: 2,
      },
    ],
  };
}

const system: SystemState = {
  at,
  instances: [instanceState(git, null), instanceState(jira, null)],
  harvest: {
    orphanedRuns: 0,
    runningRuns: 1,
    lastReload: {
      id: 'r1',
      mode: 'reload',
      status: 'running',
      startedAt: at - 5_000,
      endedAt: null,
    },
    nextDueAt: at + 60_000,
    oldestSuccessAt: null,
  },
  lastWholeReloadAt: null,
  rollups: { scopes: 0, slices: 0, staleSlices: 0, staleSince: null },
};

function healthOf(
  told: Partial<SystemState> = {},
  facts: Partial<HealthFacts> = {},
) {
  return describeHealth({
    latencyMs: 1.26,
    known: { state: { ...system, ...told }, now: at + 1_000 },
    instances: [git, jira],
    hosts: [],
    tellsMessages: false,
    ...facts,
  });
}

describe('describeHealth', () => {
  it('tells what is known', () => {
    expect(healthOf()).toMatchObject({
      status: 'ok',
      problems: [],
      database: { reachable: true, latencyMs: 1.3 },
      asOf: '2026-03-02T10:00:00.000Z',
      instances: [
        { source: 'git', lagSeconds: 31 },
        { source: 'jira', lagSeconds: 91 },
      ],
      runs: {
        running: 1,
        orphaned: 0,
        lastReload: {
          id: 'r1',
          status: 'running',
          startedAt: '2026-03-02T09:59:55.000Z',
          endedAt: null,
        },
        nextDueAt: '2026-03-02T10:01:00.000Z',
      },
      oldestLagSeconds: 91,
      rollups: { slices: 0 },
    });
  });

  it.each<[string, Partial<SystemState>, string]>([
    [
      'an instance refuses the credentials',
      {
        instances: [
          instanceState(git, null),
          instanceState(jira, 'unauthorised'),
        ],
      },
      'jira/cloud refuses our credentials',
    ],
    [
      'runs are orphaned',
      { harvest: { ...system.harvest, orphanedRuns: 2 } },
      'Nobody works on 2 harvest runs',
    ],
    [
      'the last reload has failed',
      {
        harvest: {
          ...system.harvest,
          lastReload: { ...system.harvest.lastReload!, status: 'failed' },
        },
      },
      'The last reload has failed',
    ],
    [
      'rollups are not kept up',
      {
        rollups: {
          ...system.rollups,
          staleSlices: 1,
          staleSince: '2026-03-02T09:00:00.000Z',
        },
      },
      'Rollups have been stale since 2026-03-02T09:00:00.000Z',
    ],
  ])('is degraded when %s', (_, told, problem) => {
    expect(healthOf(told)).toMatchObject({
      status: 'degraded',
      problems: [problem],
    });
  });

  it('is not degraded by counts that have just become stale', () => {
    const rollups = {
      ...system.rollups,
      staleSlices: 1,
      staleSince: '2026-03-02T09:30:00.000Z',
    };
    expect(healthOf({ rollups }).status).toBe('ok');
  });

  it('is down when every enabled instance is, and not without instances', () => {
    const instances = [instanceState(jira, 'unavailable')];
    const off = { ...git, enabled: false };
    expect(healthOf({ instances }, { instances: [off, jira] })).toMatchObject({
      status: 'down',
      problems: ['jira/cloud cannot be reached'],
    });
    expect(healthOf({}, { instances: [off] }).status).toBe('ok');
    expect(healthOf({}, { instances: [] }).status).toBe('ok');
  });

  it('is down without the database, and tells what was known before', () => {
    const down = healthOf({}, { latencyMs: undefined });
    expect(down).toMatchObject({
      status: 'down',
      problems: ['The database cannot be reached'],
      database: { reachable: false, latencyMs: null },
      asOf: '2026-03-02T10:00:00.000Z',
      instances: [{ status: 'ok' }, { status: 'ok' }],
    });
    const blank = healthOf({}, { latencyMs: undefined, known: undefined });
    expect(blank).toMatchObject({
      status: 'down',
      asOf: null,
      instances: [
        { status: 'unknown', lagSeconds: null },
        { status: 'unknown', lagSeconds: null },
      ],
      runs: null,
      oldestLagSeconds: null,
      rollups: null,
    });
  });

  it('keeps messages for those who may see them', () => {
    const told = { instances: [instanceState(jira, 'unauthorised')] };
    const facts = { instances: [jira] };
    expect(healthOf(told, facts).instances[0].error).toEqual({
      code: 'unauthorised',
    });
    expect(
      healthOf(told, { ...facts, tellsMessages: true }).instances[0].error,
    ).toEqual({
      code: 'unauthorised',
      message: 'The token of cloud is refused',
    });
  });

  it('takes the hosts of an instance, and no others', () => {
    const open = {
      host: 'jira.example',
      circuit: 'open' as const,
      openUntil: at + 1_000,
      inFlight: 0,
      waiting: 0,
    };
    const [first, second] = healthOf(
      {},
      { hosts: [{ ...open, instances: ['jira/cloud', 'gitlab/x'] }] },
    ).instances;
    expect([first.status, second.status]).toEqual(['ok', 'down']);
  });
});
