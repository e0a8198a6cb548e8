import { defaultEventTypes } from '@activity-insights/plugin-activity-common';
import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { ContributorDirectory } from '../store/ContributorDirectory';
import { Database } from '../store/Database';
import type {
  ActivityQuestion,
  EventsQuestion,
} from '../usecases/activity/ActivityQuestion';
import type { ActivityServices } from '../usecases/activity/ActivityServices';
import { getCalendar } from '../usecases/activity/getCalendar';
import { getHeatmap } from '../usecases/activity/getHeatmap';
import { getPace } from '../usecases/activity/getPace';
import { listActivityEvents } from '../usecases/activity/listActivityEvents';
import { askActivity } from './askActivity';
import { countNaively } from './countNaively';
import { seedRandomActivity, type StoredEvent } from './seedRandomActivity';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const credentials = mockCredentials.service();

jest.setTimeout(60_000);

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

function question(parts: Partial<EventsQuestion>): EventsQuestion {
  return askActivity({ limit: 500, ...parts });
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
    ({ events, accounts, units } = await seedRandomActivity(knex));
    services = {
      database: new Database(knex),
      permissions: mockServices.permissions(),
      directory: new ContributorDirectory(),
      settings: { minimumGroupSize: 3, defaultZone: 'Europe/Berlin' },
      ensureEntity: async () => {},
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

  // That both engines count the same is tested by themselves.
  const own = databaseId === 'SQLITE_3' ? zones : ['Asia/Kathmandu', 'author'];

  describe.each(own)('in %s', timezone => {
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

          const pace = await getPace(services, credentials, full);
          for (const part of [
            'inside',
            'evening',
            'night',
            'weekend',
          ] as const) {
            const count = expected.pace[part];
            const share = expected.total === 0 ? 0 : count / expected.total;
            expect(pace[part]).toEqual({ count, share });
          }
          const busy = pace.weeks.filter(
            ({ inside, evening, night, weekend }) =>
              inside + evening + night + weekend > 0,
          );
          expect(
            new Map(
              busy.map(({ week, start: _start, ...parts }) => [week, parts]),
            ),
          ).toEqual(expected.weeks);

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
