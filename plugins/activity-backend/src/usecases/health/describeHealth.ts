import type {
  Health,
  HealthStatus,
  InstanceHealth,
} from '@activity-insights/plugin-activity-common';
import type { HostState } from '@activity-insights/plugin-activity-node';
import type { SystemState } from '../../observation/SystemState';
import type { KnownState } from '../../observation/SystemWatch';
import { judgeInstance, type ConfiguredInstance } from './judgeInstance';
import { toIsoInstant } from '../../time/toIsoInstant';

/** What is known when somebody asks. */
export interface HealthFacts {
  /** How long a small transaction took, in milliseconds; undefined if the database does not answer. */
  latencyMs: number | undefined;
  /** Undefined if the database has never answered. */
  known: KnownState | undefined;
  instances: readonly ConfiguredInstance[];
  hosts: readonly HostState[];
  /** Whether messages of errors may be told. */
  tellsMessages: boolean;
}

/** Counts that wait for longer than this, in milliseconds, mean that the builder does not keep up. */
const longestStaleMs = 3_600_000;

/** Describes the health of everything. */
export function describeHealth(facts: HealthFacts): Health {
  const { latencyMs, known, tellsMessages } = facts;
  const instances = facts.instances.map(configured =>
    judge(configured, facts.hosts, known),
  );
  const isReachable = latencyMs !== undefined;
  const lags = instances.flatMap(({ lagSeconds }) => lagSeconds ?? []);
  const problems = [
    ...(isReachable ? [] : ['The database cannot be reached']),
    ...instances.flatMap(problemOf),
    ...(known ? problemsOfState(known) : []),
  ];
  return {
    status: statusOf(isReachable, instances, problems),
    problems,
    database: {
      reachable: isReachable,
      latencyMs: isReachable ? Math.round(latencyMs * 10) / 10 : null,
    },
    asOf: known ? toIsoInstant(known.state.at) : null,
    instances: tellsMessages ? instances : instances.map(withoutMessage),
    runs: known ? describeRuns(known.state) : null,
    oldestLagSeconds: lags.length > 0 ? Math.max(...lags) : null,
    rollups: known?.state.rollups ?? null,
  };
}

function judge(
  configured: ConfiguredInstance,
  hosts: readonly HostState[],
  known: KnownState | undefined,
): InstanceHealth {
  const { source, instance } = configured;
  return judgeInstance(
    configured,
    known?.state.instances.find(
      state => state.source === source && state.instance === instance,
    ),
    hosts.filter(host => host.instances.includes(`${source}/${instance}`)),
    known?.now ?? 0,
  );
}

function statusOf(
  isReachable: boolean,
  instances: readonly InstanceHealth[],
  problems: readonly string[],
): HealthStatus {
  const enabled = instances.filter(({ status }) => status !== 'disabled');
  const allDown =
    enabled.length > 0 && enabled.every(({ status }) => status === 'down');
  if (!isReachable || allDown) return 'down';
  return problems.length > 0 ? 'degraded' : 'ok';
}

function problemOf(health: InstanceHealth): string[] {
  const { source, instance, status, reachable, authorised, streams } = health;
  if (status !== 'down' && status !== 'degraded') return [];
  const name = `${source}/${instance}`;
  if (reachable === false) return [`${name} cannot be reached`];
  if (authorised === false) return [`${name} refuses our credentials`];
  if (streams.failed > 0) {
    return [
      `${streams.failed} of ${streams.total} streams of ${name} cannot be read`,
    ];
  }
  return [`${name} does not answer as usual`];
}

function problemsOfState({ state, now }: KnownState): string[] {
  const { harvest, rollups } = state;
  const problems: string[] = [];
  if (harvest.orphanedRuns > 0) {
    problems.push(`Nobody works on ${harvest.orphanedRuns} harvest runs`);
  }
  if (harvest.lastReload?.status === 'failed') {
    problems.push('The last reload has failed');
  }
  const { staleSince } = rollups;
  if (staleSince && now - Date.parse(staleSince) > longestStaleMs) {
    problems.push(`Rollups have been stale since ${staleSince}`);
  }
  return problems;
}

function describeRuns({ harvest }: SystemState): Health['runs'] {
  const { runningRuns, orphanedRuns, lastReload, nextDueAt } = harvest;
  return {
    running: runningRuns,
    orphaned: orphanedRuns,
    lastReload: lastReload && {
      id: lastReload.id,
      status: lastReload.status,
      startedAt: toIsoInstant(lastReload.startedAt),
      endedAt:
        lastReload.endedAt === null ? null : toIsoInstant(lastReload.endedAt),
    },
    nextDueAt: nextDueAt === null ? null : toIsoInstant(nextDueAt),
  };
}

function withoutMessage({ error, ...health }: InstanceHealth): InstanceHealth {
  return { ...health, error: error && { code: error.code } };
}
