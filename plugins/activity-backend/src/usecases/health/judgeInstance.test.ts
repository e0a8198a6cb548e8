import type { HostState } from '@activity-insights/plugin-activity-node';
import type {
  InstanceState,
  StreamGroup,
} from '../../store/health/readInstanceStates';
import { judgeInstance } from './judgeInstance';

const now = Date.parse('2026-03-02T10:00:00Z');
const configured = { source: 'jira', instance: 'cloud', enabled: true };
const host: HostState = {
  host: 'jira.example',
  instances: ['jira/cloud'],
  circuit: 'closed',
  inFlight: 0,
  waiting: 0,
};

function streams(count: number, told: Partial<StreamGroup> = {}): StreamGroup {
  return {
    enabled: true,
    leased: false,
    code: null,
    message: null,
    failures: told.code ? 1 : 0,
    everRead: true,
    count,
    ...told,
  };
}

function stateOf(
  groups: StreamGroup[],
  told: Partial<InstanceState> = {},
): InstanceState {
  return {
    source: 'jira',
    instance: 'cloud',
    wasListed: true,
    listingError: undefined,
    streams: groups,
    stalestAt: now - 61_000,
    ...told,
  };
}

const unlisted = { wasListed: false, stalestAt: null };
const unavailable = { code: 'unavailable', message: 'Nobody answers' };
const unauthorised = { code: 'unauthorised', message: 'The token is refused' };

describe('judgeInstance', () => {
  it.each<
    [
      what: string,
      state: InstanceState | undefined,
      status: string,
      reachable: boolean | null,
      authorised: boolean | null,
    ]
  >([
    ['nothing was tried', undefined, 'unknown', null, null],
    [
      'streams were not read yet',
      stateOf([streams(3, { everRead: false })], unlisted),
      'unknown',
      null,
      null,
    ],
    ['it was listed', stateOf([], { stalestAt: null }), 'ok', true, true],
    ['all was read', stateOf([streams(5)]), 'ok', true, true],
    [
      'some streams rest after a failure',
      stateOf([streams(5), streams(1, unavailable)]),
      'ok',
      true,
      true,
    ],
    [
      'one project is forbidden',
      stateOf([streams(5), streams(1, { code: 'forbidden' })]),
      'degraded',
      true,
      true,
    ],
    [
      'the last attempts got no answer',
      stateOf([streams(5, unavailable)]),
      'down',
      false,
      null,
    ],
    [
      'the credentials are refused',
      stateOf([streams(5, unauthorised), streams(1, unavailable)]),
      'down',
      true,
      false,
    ],
    [
      'all projects are forbidden: that is not about the credentials',
      stateOf([streams(5, { code: 'forbidden' })]),
      'down',
      true,
      true,
    ],
    [
      'it asks to wait',
      stateOf([streams(5, { code: 'rate-limited', failures: 9 })]),
      'ok',
      true,
      null,
    ],
    [
      'the failure is ours',
      stateOf([streams(1, { code: 'internal' })]),
      'unknown',
      null,
      null,
    ],
    [
      'the failure is ours, and lasts',
      stateOf([streams(1, { code: 'internal', failures: 5 })]),
      'down',
      null,
      null,
    ],
    [
      'streams that fail for good are being tried again',
      stateOf([streams(2, { code: 'not-found', leased: true }), streams(1)]),
      'degraded',
      true,
      true,
    ],
    [
      'disabled streams have failed',
      stateOf([streams(2), streams(9, { ...unavailable, enabled: false })]),
      'ok',
      true,
      true,
    ],
    [
      'it cannot list its streams, and those that it has are well',
      stateOf([streams(2)], { listingError: unavailable }),
      'degraded',
      true,
      true,
    ],
    [
      'it could never list its streams',
      stateOf([], { ...unlisted, listingError: unavailable }),
      'down',
      false,
      null,
    ],
    [
      'it refuses to list its streams',
      stateOf([], { ...unlisted, listingError: unauthorised }),
      'down',
      true,
      false,
    ],
  ])('when %s', (_, state, status, reachable, authorised) => {
    expect(judgeInstance(configured, state, [host], now)).toMatchObject({
      status,
      reachable,
      authorised,
    });
  });

  it('says how many streams have which status, how stale they are, and what most of them suffer from', () => {
    const state = stateOf([
      streams(5),
      streams(2, { leased: true }),
      streams(3, { ...unavailable, failures: 2 }),
      streams(1, { code: 'forbidden', message: 'web may not be read' }),
      streams(4, { enabled: false }),
    ]);
    expect(judgeInstance(configured, state, [], now)).toEqual({
      source: 'jira',
      instance: 'cloud',
      status: 'degraded',
      reachable: true,
      authorised: true,
      lagSeconds: 61,
      streams: {
        total: 15,
        idle: 5,
        running: 2,
        backoff: 3,
        failed: 1,
        disabled: 4,
      },
      rateLimit: null,
      pausedUntil: null,
      error: unavailable,
    });
  });

  it('says what is known of its hosts', () => {
    const hosts: HostState[] = [
      { ...host, rateLimit: { remaining: 90, limit: 100, resetAt: now } },
      {
        ...host,
        host: 'api.jira.example',
        circuit: 'half-open',
        pausedUntil: now + 5_000,
        rateLimit: { remaining: 3, resetAt: now + 60_000 },
      },
    ];
    const health = judgeInstance(configured, stateOf([streams(1)]), hosts, now);
    expect(health).toMatchObject({
      status: 'degraded',
      rateLimit: {
        remaining: 3,
        limit: null,
        resetAt: '2026-03-02T10:01:00.000Z',
      },
      pausedUntil: '2026-03-02T10:00:05.000Z',
    });
  });

  it('is down when all of its hosts are left alone, whatever was read before', () => {
    const open: HostState = {
      ...host,
      circuit: 'open',
      openUntil: now + 30_000,
    };
    const state = stateOf([streams(1)]);
    expect(judgeInstance(configured, state, [open], now)).toMatchObject({
      status: 'down',
      reachable: false,
      authorised: null,
      pausedUntil: '2026-03-02T10:00:30.000Z',
    });
    expect(judgeInstance(configured, state, [open, host], now)).toMatchObject({
      status: 'degraded',
      reachable: true,
    });
  });

  it('is disabled when the configuration says so', () => {
    const disabled = { ...configured, enabled: false };
    const state = stateOf([streams(2, { ...unauthorised, enabled: false })]);
    expect(judgeInstance(disabled, state, [], now)).toMatchObject({
      status: 'disabled',
      reachable: true,
      error: undefined,
    });
  });
});
