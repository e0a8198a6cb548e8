import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { heatmapSchema } from '@activity-insights/plugin-activity-common';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { ContributorDirectory } from '../../store/ContributorDirectory';
import { Database } from '../../store/Database';
import { ActivitySeed } from '../../tests/ActivitySeed';
import { askActivity } from '../../tests/askActivity';
import type { HeatmapQuestion } from './ActivityQuestion';
import type { ActivityServices } from './ActivityServices';
import { getHeatmap } from './getHeatmap';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

/** Two weeks; in Berlin the clock goes from two to three on the last Sunday. */
const fortnight = {
  from: '2026-03-16',
  to: '2026-03-30',
  timezone: 'Europe/Berlin',
};

describe.each(databases.eachSupportedId())('getHeatmap on %s', databaseId => {
  let services: ActivityServices;

  beforeAll(async () => {
    const knex = await databases.init(databaseId);
    const seed = await ActivitySeed.create(knex);
    const git = await seed.instance('git', 'local');
    const people: number[] = [];
    for (const name of ['ana', 'bo', 'cy']) {
      const userRef = `user:default/${name}`;
      people.push(await seed.account(git, { userRef }));
    }
    const byAll = (at: string) => people.map(accountId => ({ at, accountId }));
    await seed.events(git, [
      // Mondays at nine, in both weeks, and a Sunday night at one.
      ...byAll('2026-03-16T08:10:00Z'),
      ...byAll('2026-03-23T08:50:00Z'),
      ...byAll('2026-03-29T00:30:00Z'),
      // Before: one person's Monday at nine, and what is too long ago.
      { at: '2026-03-02T08:00:00Z', accountId: people[0] },
      { at: '2026-03-01T22:59:59Z', accountId: people[1] },
    ]);
    services = {
      database: new Database(knex),
      permissions: mockServices.permissions(),
      directory: new ContributorDirectory(),
      settings: { minimumGroupSize: 3 },
      ensureEntity: async () => {},
      now: () => Date.parse('2026-03-30T12:00:00Z'),
    };
  });

  const ask = async (
    parts: Partial<HeatmapQuestion>,
    others: Partial<ActivityServices> = {},
  ) =>
    heatmapSchema.parse(
      await getHeatmap(
        { ...services, ...others },
        mockCredentials.user('user:default/guest'),
        { ...askActivity(fortnight), ...parts },
      ),
    );

  it.each([
    ['count', 6, 3],
    ['share', 6 / 9, 3 / 9],
    // Nine o'clock on Mondays came twice, one o'clock on Sundays twice; the hour after came once.
    ['rate', 3, 1.5],
  ] as const)('tells the %s of each hour', async (value, monday, sunday) => {
    const { matrix, ...heatmap } = await ask({ value });
    expect(heatmap).toMatchObject({ value, total: 9, contributors: 3 });
    expect(matrix[0][9]).toBeCloseTo(monday);
    expect(matrix[6][1]).toBeCloseTo(sunday);
    expect(matrix.flat().filter(Boolean)).toHaveLength(2);
    expect(heatmap).not.toHaveProperty('previous');
  });

  it('tells what it was in as many days before', async () => {
    const { previous, ...heatmap } = await ask({ compare: 'previous' });
    expect(heatmap.total).toBe(9);
    expect(previous).toMatchObject({
      from: '2026-03-02T00:00:00.000+01:00',
      to: '2026-03-16T00:00:00.000+01:00',
      timezone: 'Europe/Berlin',
      total: 1,
      contributors: 1,
    });
    expect(previous?.matrix[0][9]).toBe(1);
  });

  it('keeps the range before from those who may not read about people, as any other', async () => {
    const permissions = mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(({ permission }) => ({
          result:
            permission.name === 'activity.person.read'
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
        })),
      authorizeConditional: async () => [{ result: AuthorizeResult.ALLOW }],
    });
    expect((await ask({}, { permissions })).total).toBe(9);
    await expect(
      ask({ compare: 'previous' }, { permissions }),
    ).rejects.toMatchObject({ reason: 'too-few-people' });
  });
});
