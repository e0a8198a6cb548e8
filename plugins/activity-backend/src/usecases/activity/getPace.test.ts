import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { paceSchema } from '@activity-insights/plugin-activity-common';
import { ContributorDirectory } from '../../store/ContributorDirectory';
import { Database } from '../../store/Database';
import { ActivitySeed } from '../../tests/ActivitySeed';
import { askActivity } from '../../tests/askActivity';
import type { ActivityQuestion } from './ActivityQuestion';
import type { ActivityServices } from './ActivityServices';
import { getPace } from './getPace';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const range = { from: '2026-03-06', to: '2026-03-17' };

describe.each(databases.eachSupportedId())('getPace on %s', databaseId => {
  let services: ActivityServices;

  beforeAll(async () => {
    const knex = await databases.init(databaseId);
    const seed = await ActivitySeed.create(knex);
    const git = await seed.instance('git', 'local');
    const web = await seed.project(git, 'web', ['component:default/web']);
    for (const ref of [
      'component:default/web',
      'component:default/odd',
      'group:default/web-team',
      'group:default/company',
    ]) {
      await seed.entity(ref);
    }
    await seed.relation(
      'component:default/web',
      'ownedBy',
      'group:default/web-team',
    );
    await seed.relation(
      'group:default/web-team',
      'childOf',
      'group:default/company',
    );
    const hours = (ref: string, workingHours: string) =>
      knex('catalog_entities')
        .where({ ref })
        .update({ working_hours: workingHours });
    await hours('component:default/odd', 'whenever');
    await hours('group:default/company', 'Sun-Thu 10:15-18:00');
    const at = (...times: string[]) =>
      times.map(time => ({ at: time, units: [web.unitId] }));
    await seed.events(
      git,
      at(
        // Friday noon, which is a weekend there, and Friday night.
        '2026-03-06T12:00:00Z',
        '2026-03-06T22:00:00Z',
        // Sunday, a quarter of an hour before and after work begins.
        '2026-03-08T10:14:59Z',
        '2026-03-08T10:15:00Z',
        // Thursday, the last quarter of work, and what follows.
        '2026-03-12T17:59:59Z',
        '2026-03-12T18:00:00Z',
      ),
    );
    services = {
      database: new Database(knex),
      permissions: mockServices.permissions(),
      directory: new ContributorDirectory(),
      settings: { minimumGroupSize: 3 },
      ensureEntity: async () => {},
      now: () => Date.parse('2026-03-20T12:00:00Z'),
    };
  });

  const ask = async (parts: Partial<ActivityQuestion>) =>
    paceSchema.parse(
      await getPace(services, mockCredentials.service(), {
        ...askActivity({ ...range, ...parts }),
      }),
    );

  it('goes by the working hours of the nearest Group that tells any', async () => {
    const pace = await ask({ entity: 'component:default/web' });
    expect(pace).toMatchObject({
      workingHours: 'Sun-Thu 10:15-18:00',
      total: 6,
      inside: { count: 2, share: 2 / 6 },
      evening: { count: 2, share: 2 / 6 },
      night: { count: 1, share: 1 / 6 },
      weekend: { count: 1, share: 1 / 6 },
    });
    expect(pace.weeks).toEqual([
      {
        week: '2026-W10',
        start: '2026-03-02',
        inside: 1,
        evening: 1,
        night: 1,
        weekend: 1,
      },
      {
        week: '2026-W11',
        start: '2026-03-09',
        inside: 1,
        evening: 1,
        night: 0,
        weekend: 0,
      },
      {
        week: '2026-W12',
        start: '2026-03-16',
        inside: 0,
        evening: 0,
        night: 0,
        weekend: 0,
      },
    ]);
  });

  it.each([undefined, 'component:default/odd'])(
    'goes by the usual ones where %s tells none that can be read',
    async entity => {
      expect((await ask({ entity })).workingHours).toBe('Mon-Fri 09:00-17:00');
    },
  );
});
