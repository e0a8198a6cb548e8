import type {
  InstanceHealth,
  InstanceHealthStatus,
} from '@activity-insights/plugin-activity-common';
import type { HostState } from '@activity-insights/plugin-activity-node';
import { countStatuses } from '../../reads/countStatuses';
import { streamStatus } from '../../reads/streamStatus';
import type {
  InstanceState,
  StreamGroup,
} from '../../store/health/readInstanceStates';

/** A connection as it is configured. */
export interface ConfiguredInstance {
  source: string;
  instance: string;
  enabled: boolean;
}

/**
 * Judges how a connection to a source does by what is known already.
 *
 * @param state - what the store knows of it; undefined if nothing
 * @param hosts - what this process knows of its hosts
 * @param now - UTC epoch milliseconds
 */
export function judgeInstance(
  { source, instance, enabled }: ConfiguredInstance,
  state: InstanceState | undefined,
  hosts: readonly HostState[],
  now: number,
): InstanceHealth {
  const streams = state?.streams ?? [];
  const counts = countStatuses(streams);
  const stalestAt = state?.stalestAt ?? null;
  const attempts = lastAttempts(state);
  const isCutOff =
    hosts.length > 0 && hosts.every(({ circuit }) => circuit === 'open');
  const reachable = isCutOff ? false : isReachable(attempts);
  const authorised = reachable ? isAuthorised(attempts) : null;
  const pauses = hosts.flatMap(host => [
    host.openUntil ?? 0,
    host.pausedUntil ?? 0,
  ]);
  const pausedUntil = Math.max(0, ...pauses);
  return {
    source,
    instance,
    status: enabled
      ? statusOf({ reachable, authorised, state, hosts })
      : 'disabled',
    reachable,
    authorised,
    lagSeconds:
      stalestAt === null
        ? null
        : Math.max(0, Math.round((now - stalestAt) / 1_000)),
    streams: {
      total: streams.reduce((sum, { count }) => sum + count, 0),
      ...counts,
    },
    rateLimit: scarcestLimit(hosts),
    pausedUntil: pausedUntil > 0 ? new Date(pausedUntil).toISOString() : null,
    lastWebhookAt:
      state?.heardAt === undefined
        ? undefined
        : new Date(state.heardAt).toISOString(),
    error: commonestError(state),
  };
}

/** What came of an attempt: the code of its failure, or null. */
type Outcome = string | null;

/** Failures of our own, which tell nothing about the source. */
const ownFailures = ['internal', 'store', 'invalid-cursor'];

/** What the last attempts tell about the source; listing counts where no stream was tried. */
function lastAttempts(state: InstanceState | undefined): Outcome[] {
  if (!state) return [];
  const ofStreams = state.streams
    .filter(group => group.enabled && (group.everRead || group.code !== null))
    .map(({ code }) => code);
  const { listingError, wasListed } = state;
  const ofListing: Outcome[] = wasListed ? [null] : [];
  if (listingError) ofListing[0] = listingError.code;
  const outcomes = ofStreams.length > 0 ? ofStreams : ofListing;
  return outcomes.filter(code => code === null || !ownFailures.includes(code));
}

function isReachable(attempts: readonly Outcome[]): boolean | null {
  if (attempts.length === 0) return null;
  return attempts.some(code => code !== 'unavailable');
}

function isAuthorised(attempts: readonly Outcome[]): boolean | null {
  const telling = attempts.filter(
    code => code !== 'unavailable' && code !== 'rate-limited',
  );
  if (telling.length === 0) return null;
  return telling.some(code => code !== 'unauthorised');
}

function statusOf(known: {
  reachable: boolean | null;
  authorised: boolean | null;
  state: InstanceState | undefined;
  hosts: readonly HostState[];
}): InstanceHealthStatus {
  const { reachable, authorised, state, hosts } = known;
  if (reachable === false || authorised === false) return 'down';
  const enabled = (state?.streams ?? []).filter(group => group.enabled);
  const failing = enabled.filter(isFailing);
  if (failing.length > 0) {
    return failing.length === enabled.length ? 'down' : 'degraded';
  }
  const isHampered = hosts.some(({ circuit }) => circuit !== 'closed');
  if (isHampered || state?.listingError) return 'degraded';
  return reachable === null ? 'unknown' : 'ok';
}

/** Whether streams fail for good, those included that are being tried again at the moment. */
function isFailing(group: StreamGroup): boolean {
  return streamStatus({ ...group, leased: false }) === 'failed';
}

function scarcestLimit(
  hosts: readonly HostState[],
): InstanceHealth['rateLimit'] {
  const limits = hosts.flatMap(({ rateLimit }) => rateLimit ?? []);
  const [scarcest] = limits.sort((a, b) => a.remaining - b.remaining);
  return scarcest
    ? {
        remaining: scarcest.remaining,
        limit: scarcest.limit ?? null,
        resetAt: new Date(scarcest.resetAt).toISOString(),
      }
    : null;
}

function commonestError(
  state: InstanceState | undefined,
): InstanceHealth['error'] {
  if (state?.listingError) return state.listingError;
  const [commonest] = (state?.streams ?? [])
    .filter(group => group.enabled && group.code !== null)
    .sort((a, b) => b.count - a.count);
  return commonest?.code
    ? { code: commonest.code, message: commonest.message ?? undefined }
    : undefined;
}
