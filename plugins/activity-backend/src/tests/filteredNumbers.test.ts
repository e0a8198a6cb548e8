import {
  defaultEventTypes,
  eventClasses,
  excludedAs,
} from '@activity-insights/plugin-activity-common';
import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { planWideScopes } from '../building/planWideScopes';
import { RollupBuilder } from '../building/RollupBuilder';
import { ContributorDirectory } from '../store/ContributorDirectory';
import { Database } from '../store/Database';
import { readRollupScopes } from '../store/rollups/rollupScopes';
import type { ActivityQuestion } from '../usecases/activity/ActivityQuestion';
import type { ActivityServices } from '../usecases/activity/ActivityServices';
import { getCalendar } from '../usecases/activity/getCalendar';
import { getHeatmap } from '../usecases/activity/getHeatmap';
import { askActivity } from './askActivity';
import { countNaively } from './countNaively';
import { seedRandomActivity, type StoredEvent } from './seedRandomActivity';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const credentials = mockCredentials.service();

const zones = ['Asia/Kolkata', 'Europe/Berlin', 'author'];

const ranges = [
  ['2011-01-01', '2026-11-01'],
  ['2026-03-28T10:07:13', '2026-04-05'],
];

const whole = { include: [...eventClasses] };
const web = { entity: 'component:default/web' };
const shop = { entity: 'system:default/shop' };
const guild = { entity: 'group:default/guild' };

describe.each(databases.eachSupportedId())('filters on %s', databaseId => {
  let services: ActivityServices;
  let database: Database;
  let events: StoredEvent[];
  let accounts: number[];
  let units: number[];

  beforeAll(async () => {
    const knex = await databases.init(databaseId);
    ({ events, accounts, units } = await seedRandomActivity(knex));
    database = new Database(knex);
    services = {
      database,
      permissions: mockServices.permissions(),
      directory: new ContributorDirectory(),
      settings: { minimumGroupSize: 3, defaultZone: 'Europe/Berlin' },
      ensureEntity: async () => {},
      now: () => Date.parse('2026-11-20T12:00:00Z'),
    };
  });

  const isSeen = (event: StoredEvent, ...among: number[]) =>
    among.some(index => event.units.includes(units[index]));
  const isOfGuild = ({ accountId, at }: StoredEvent) =>
    accountId === accounts[2] ||
    (accounts.slice(0, 2).includes(accountId!) &&
      at < Date.parse('2026-06-01T00:15:00Z'));
  const isOn = ({ branch }: StoredEvent, ...branches: string[]) =>
    branch !== undefined && branches.includes(branch);

  const questions: [
    name: string,
    asked: Partial<ActivityQuestion>,
    isIn: (event: StoredEvent) => boolean,
  ][] = [
    [
      'a project of the Component',
      { ...web, projects: ['git:local:web-docs'] },
      event => isSeen(event, 1),
    ],
    [
      'all projects of the Component, and another',
      {
        ...web,
        projects: ['git:local:web', 'git:local:api', 'git:local:web-docs'],
      },
      event => isSeen(event, 0, 1),
    ],
    [
      'one project of the Component, and another',
      { ...web, projects: ['git:local:web', 'git:local:api'] },
      event => isSeen(event, 0, 1) && isSeen(event, 0, 2),
    ],
    [
      'projects that are not of the Component',
      { ...web, projects: ['gitlab:code.example:17'], ...whole },
      event => isSeen(event, 0, 1) && isSeen(event, 3),
    ],
    [
      'a project of the System, seen by another source',
      { ...shop, projects: ['git:local:api'], sources: ['gitlab'] },
      event => isSeen(event, 2) && isSeen(event, 3),
    ],
    [
      'a source of the System',
      { ...shop, sources: ['git', 'gitlab'] },
      event => isSeen(event, 0, 1, 2),
    ],
    [
      'a project of everything, and a branch',
      { projects: ['git:local:web'], branches: ['release/**'], ...whole },
      event => isSeen(event, 0) && isOn(event, 'release/1', 'release/1/2'),
    ],
    [
      'branches of everything',
      { branches: ['main', 'f?x'] },
      event => isOn(event, 'main', 'fix'),
    ],
    [
      'no branch at all',
      { ...shop, branches: ['neither'], ...whole },
      () => false,
    ],
    [
      'branches of the System, all included',
      { ...shop, branches: ['release/*'], ...whole },
      event => isSeen(event, 0, 1, 2) && isOn(event, 'release/1'),
    ],
    [
      'a project of the Group',
      { ...guild, projects: ['git:local:web'] },
      event => isOfGuild(event) && isSeen(event, 0),
    ],
    [
      'projects of the Group that share events',
      {
        ...guild,
        projects: ['git:local:web', 'git:local:api', 'gitlab:code.example:17'],
        ...whole,
      },
      event => isOfGuild(event) && isSeen(event, 0, 2, 3),
    ],
    [
      'a project of the Group, seen by another source, on a branch',
      {
        ...guild,
        projects: ['git:local:web', 'git:local:api'],
        sources: ['gitlab'],
        branches: ['main'],
      },
      event =>
        isOfGuild(event) &&
        isSeen(event, 0, 2) &&
        isSeen(event, 3) &&
        isOn(event, 'main'),
    ],
    [
      'branches of the Group',
      { ...guild, branches: ['*'] },
      event => isOfGuild(event) && event.branch !== undefined,
    ],
    [
      'a person of the System, on a project',
      {
        ...shop,
        persons: ['user:default/ana'],
        projects: ['git:local:web-docs'],
      },
      event =>
        accounts.slice(0, 2).includes(event.accountId!) && isSeen(event, 1),
    ],
  ];

  function contributorsOf(found: StoredEvent[]): number {
    const names = found.map(({ accountId }) =>
      accountId === accounts[1] ? accounts[0] : accountId,
    );
    return new Set(names.filter(name => name !== undefined)).size;
  }

  async function check(
    asked: Partial<ActivityQuestion>,
    isIn: (event: StoredEvent) => boolean,
  ): Promise<number> {
    const inScope = events.filter(
      event => defaultEventTypes.includes(event.type) && isIn(event),
    );
    let total = 0;
    for (const timezone of zones) {
      for (const [from, to] of ranges) {
        const question = askActivity({ ...asked, from, to, timezone });
        const expected = countNaively(inScope, question);
        const heatmap = await getHeatmap(services, credentials, question);
        const { matrix, excluded, contributors } = heatmap;
        const counted = inScope.filter(({ id }) => expected.ids.has(id));
        expect({ matrix, excluded, contributors }).toEqual({
          matrix: expected.matrix,
          excluded: expected.excluded,
          contributors: contributorsOf(counted),
        });
        const calendar = await getCalendar(services, credentials, question);
        const days = calendar.days.filter(({ count }) => count > 0);
        expect(new Map(days.map(({ date, count }) => [date, count]))).toEqual(
          expected.days,
        );
        total += expected.total;
      }
    }
    return total;
  }

  it.each(questions)('count %s', async (_, asked, isIn) => {
    const isAny = events.some(
      event => isIn(event) && !excludedAs(event.class, asked.include ?? []),
    );
    expect((await check(asked, isIn)) > 0).toBe(isAny);
  });

  it('count the same of scopes that are counted beforehand', async () => {
    await planWideScopes(database, 1);
    await new RollupBuilder(database).build({ quietMs: 0, longestMs: 0 });
    const wide = await database.read('readRollupScopes', readRollupScopes);
    expect(wide.map(({ entityRef }) => entityRef)).toEqual(
      expect.arrayContaining(['', ...[web, shop, guild].map(s => s.entity)]),
    );
    for (const [, asked, isIn] of questions) await check(asked, isIn);
  });
});
