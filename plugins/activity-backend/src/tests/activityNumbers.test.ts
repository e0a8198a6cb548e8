import {
  defaultEventTypes,
  excludedAs,
  type EventClass,
  type EventType,
} from '@activity-insights/plugin-activity-common';
import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { DateTime } from 'luxon';
import { Database } from '../store/Database';
import type {
  ActivityQuestion,
  EventsQuestion,
} from '../usecases/activity/ActivityQuestion';
import type { ActivityServices } from '../usecases/activity/ActivityServices';
import { getCalendar } from '../usecases/activity/getCalendar';
import { getHeatmap } from '../usecases/activity/getHeatmap';
import { listActivityEvents } from '../usecases/activity/listActivityEvents';
import { ActivitySeed, type SeedEvent } from './ActivitySeed';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const credentials = mockCredentials.service();

type StoredEvent = SeedEvent & {
  id: number;
  at: number;
  class: number;
  type: EventType;
  units: number[];
};

/** Moments around which events are made: offset changes of the zones below, and the epoch. */
const moments = [
  '1969-12-31T23:00:00Z',
  '1972-01-07T00:44:30Z',
  '2010-11-07T02:31:00Z',
  '2011-03-13T03:31:00Z',
  '2011-12-30T10:00:00Z',
  '2026-03-08T07:00:00Z',
  '2026-03-29T01:00:00Z',
  '2026-04-04T15:00:00Z',
  '2026-10-03T15:30:00Z',
  '2026-10-25T01:00:00Z',
  '2026-11-01T06:00:00Z',
].map(text => Date.parse(text));

const zones = [
  'UTC',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'America/New_York',
  'Australia/Lord_Howe',
  'Europe/Berlin',
  'America/St_Johns',
  'Africa/Monrovia',
  'Pacific/Apia',
  'author',
];

const ranges = [
  ['2026-01-01', '2027-01-01'],
  ['2026-03-01T10:07:13Z', '2026-11-20T23:59:59.999Z'],
  ['2010-06-01', '2012-06-01T00:00:01'],
  ['1969-06-01', '1973-01-01'],
  ['2026-03-29T00:40:00Z', '2026-03-29T01:10:00Z'],
];

/** A small generator, so that every run has the same events. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function question(parts: Partial<EventsQuestion>): EventsQuestion {
  return {
    sources: [],
    types: defaultEventTypes,
    projects: [],
    branches: [],
    persons: [],
    include: [],
    scope: 'members',
    limit: 500,
    ...parts,
  };
}

/** The local time of an event, as a date-time of UTC. */
function wallOf(event: StoredEvent, timezone: string): DateTime {
  const { at, authorOffset } = event;
  if (timezone !== 'author') {
    const local = DateTime.fromMillis(at, { zone: timezone });
    return local.setZone('UTC', { keepLocalTime: true });
  }
  if (authorOffset === undefined || Math.abs(authorOffset) > 840) {
    return wallOf(event, 'Europe/Berlin');
  }
  return DateTime.fromMillis(at + authorOffset * 60_000, { zone: 'UTC' });
}

/** Counts events one by one. */
function countNaively(
  events: StoredEvent[],
  { from, to, timezone = 'UTC', include }: EventsQuestion,
) {
  const matrix = Array.from({ length: 7 }, () => new Array<number>(24).fill(0));
  const days = new Map<string, number>();
  const excluded = { bots: 0, copies: 0, merges: 0, bulk: 0 };
  const ids: number[] = [];
  const end = (text: string) =>
    timezone === 'author'
      ? DateTime.fromISO(text, { zone: 'UTC', setZone: true })
          .setZone('UTC', { keepLocalTime: true })
          .toMillis()
      : DateTime.fromISO(text, { zone: timezone }).toMillis();
  const [first, last] = [end(from!), end(to!)];
  for (const event of events) {
    const wall = wallOf(event, timezone);
    const time = timezone === 'author' ? wall.toMillis() : event.at;
    if (time < first || time >= last) continue;
    const reason = excludedAs(event.class, include);
    if (reason) {
      excluded[reason] += 1;
    } else {
      matrix[wall.weekday - 1][wall.hour] += 1;
      const date = wall.toISODate()!;
      days.set(date, (days.get(date) ?? 0) + 1);
      ids.push(event.id);
    }
  }
  return { matrix, days, excluded, total: ids.length, ids: new Set(ids) };
}

async function listAll(
  services: ActivityServices,
  asked: EventsQuestion,
): Promise<{ ids: number[]; times: number[]; total: number }> {
  const ids: number[] = [];
  const times: number[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await listActivityEvents(services, credentials, {
      ...asked,
      cursor,
    });
    ids.push(...page.items.map(({ id }) => Number(id)));
    times.push(...page.items.map(item => Date.parse(item.occurredAt)));
    if (!page.nextCursor) return { ids, times, total: page.total };
    cursor = page.nextCursor;
  }
}

describe.each(databases.eachSupportedId())('numbers on %p', databaseId => {
  let services: ActivityServices;
  let events: StoredEvent[];
  let accounts: number[];
  let units: number[];

  beforeAll(async () => {
    const knex = await databases.init(databaseId);
    const seed = await ActivitySeed.create(knex);
    const git = await seed.instance('git', 'local');
    const gitlab = await seed.instance('gitlab', 'code.example');
    const refs = ['component:default/web', 'component:default/api'];
    const projects = [
      await seed.project(git, 'web', [refs[0]]),
      await seed.project(git, 'web-docs', [refs[0]]),
      await seed.project(git, 'api', [refs[1]]),
      await seed.project(gitlab, '17', []),
    ];
    units = projects.map(({ unitId }) => unitId);
    for (const ref of [
      ...refs,
      'system:default/shop',
      'group:default/guild',
      'group:default/team',
      'user:default/ana',
      'user:default/bo',
    ]) {
      await seed.entity(ref, 'Europe/Berlin');
    }
    await seed.relation(refs[0], 'partOf', 'system:default/shop');
    await seed.relation(refs[1], 'partOf', 'system:default/shop');
    await seed.relation('group:default/team', 'childOf', 'group:default/guild');
    accounts = [
      await seed.account(git, { userRef: 'user:default/ana' }),
      await seed.account(gitlab, { userRef: 'user:default/ana' }),
      await seed.account(git, { userRef: 'user:default/bo' }),
      await seed.account(git, {}),
    ];
    await seed.membership('user:default/ana', 'group:default/team', {
      to: '2011-12-30T10:00:00Z',
    });
    await seed.membership('user:default/ana', 'group:default/guild', {
      from: '2011-06-01T00:00:00Z',
      to: '2026-06-01T00:15:00Z',
    });
    await seed.membership('user:default/bo', 'group:default/team');
    const random = createRandom(20261120);
    const pick = <T>(from: readonly T[]) =>
      from[Math.floor(random() * from.length)];
    const made = Array.from({ length: 4000 }, () => {
      const spread = pick([3_600_000, 86_400_000, 200 * 86_400_000]);
      const at = Math.floor(pick(moments) + (random() - 0.5) * 2 * spread);
      return {
        at: random() < 0.1 ? Math.round(at / 900_000) * 900_000 : at,
        type: pick<EventType>([...defaultEventTypes, 'release', 'commit']),
        accountId: pick([...accounts, undefined]),
        authorOffset: pick([
          0,
          330,
          345,
          -420,
          7,
          -13,
          840,
          -840,
          5130,
          undefined,
        ]),
        class: random() < 0.5 ? 0 : Math.floor(random() * 16),
        branch: pick(['main', 'release/1', 'release/1/2', 'fix', undefined]),
        units: units.filter(() => random() < 0.4),
        goneFrom: [] as number[],
        removed: false,
      };
    });
    for (const event of made) {
      event.goneFrom = units.filter(
        unit => !event.units.includes(unit) && random() < 0.1,
      );
      event.removed = event.units.length === 0;
    }
    const ids = await seed.events(git, made);
    events = made
      .map((event, index) => ({ ...event, id: ids[index] }))
      .filter(event => !event.removed);
    services = {
      database: new Database(knex),
      permissions: mockServices.permissions(),
      settings: { minimumGroupSize: 3, defaultZone: 'Europe/Berlin' },
      now: () => Date.parse('2026-11-20T12:00:00Z'),
    };
  });

  const isDefault = ({ type }: StoredEvent) => defaultEventTypes.includes(type);

  const scopes: [
    name: string,
    asked: Partial<ActivityQuestion>,
    isIn: (event: StoredEvent) => boolean,
  ][] = [
    ['everything', {}, isDefault],
    [
      'a Component',
      { entity: 'component:default/web' },
      event =>
        isDefault(event) &&
        units.slice(0, 2).some(u => event.units.includes(u)),
    ],
    [
      'a System, all included',
      {
        entity: 'system:default/shop',
        include: ['bots', 'copies', 'merges', 'bulk'],
      },
      event =>
        isDefault(event) &&
        units.slice(0, 3).some(u => event.units.includes(u)),
    ],
    [
      'a Group with members that come and go',
      { entity: 'group:default/guild', include: ['merges'] },
      event =>
        isDefault(event) &&
        ((accounts.slice(0, 2).includes(event.accountId!) &&
          event.at < Date.parse('2026-06-01T00:15:00Z')) ||
          event.accountId === accounts[2]),
    ],
    [
      'a User, by type',
      { entity: 'user:default/ana', types: ['release', 'commit'] },
      event =>
        accounts.slice(0, 2).includes(event.accountId!) &&
        ['release', 'commit'].includes(event.type),
    ],
    [
      'branches and a source',
      {
        entity: 'component:default/api',
        branches: ['release/*', 'main'],
        sources: ['gitlab'],
        include: ['bots'],
      },
      event =>
        isDefault(event) &&
        event.units.includes(units[2]) &&
        event.units.includes(units[3]) &&
        ['main', 'release/1'].includes(event.branch!),
    ],
    [
      'a person on a Component',
      {
        entity: 'component:default/web',
        persons: ['user:default/bo'],
        projects: ['git:local:api', 'gitlab:code.example:17'],
      },
      event =>
        isDefault(event) &&
        event.accountId === accounts[2] &&
        units.slice(0, 2).some(u => event.units.includes(u)) &&
        units.slice(2, 4).some(u => event.units.includes(u)),
    ],
  ];

  describe.each(zones)('in %s', timezone => {
    it.each(scopes)(
      '%s agrees with counting one by one',
      async (_, asked, isIn) => {
        const inScope = events.filter(isIn);
        for (const [from, to] of ranges) {
          const full = question({ ...asked, from, to, timezone });
          const expected = countNaively(inScope, full);

          const heatmap = await getHeatmap(services, credentials, full);
          expect(heatmap.matrix).toEqual(expected.matrix);
          expect(heatmap.total).toBe(expected.total);
          expect(heatmap.excluded).toEqual(expected.excluded);

          const calendar = await getCalendar(services, credentials, full);
          const counted = calendar.days.filter(({ count }) => count > 0);
          expect(new Map(counted.map(d => [d.date, d.count]))).toEqual(
            expected.days,
          );
          expect(calendar.excluded).toEqual(expected.excluded);

          const list = await listAll(services, full);
          expect(list.total).toBe(expected.total);
          expect(new Set(list.ids)).toEqual(expected.ids);
          expect(list.ids).toHaveLength(expected.total);
          expect(list.times).toEqual([...list.times].sort((a, b) => b - a));
        }
      },
    );

    it('lists behind each hour and each day what is counted there', async () => {
      const asked = question({
        entity: 'component:default/web',
        from: '2026-01-01',
        to: '2026-12-01T00:10:00',
        timezone,
        limit: 100,
      });
      const { matrix } = await getHeatmap(services, credentials, asked);
      for (let weekday = 0; weekday < 7; weekday += 1) {
        for (const hour of [0, 1, 2, 3, 12, 23]) {
          const cell = { ...asked, weekday, hour };
          const { ids, total } = await listAll(services, cell);
          expect([total, new Set(ids).size]).toEqual([
            matrix[weekday][hour],
            matrix[weekday][hour],
          ]);
        }
      }
      const { days } = await getCalendar(services, credentials, asked);
      const busy = [...days].sort((a, b) => b.count - a.count).slice(0, 8);
      for (const { date, count } of [...busy, days[0]]) {
        const { ids, total } = await listAll(services, { ...asked, date });
        expect([total, new Set(ids).size]).toEqual([count, count]);
      }
    });
  });
});
