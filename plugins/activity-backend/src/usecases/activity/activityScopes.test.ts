import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { ContributorDirectory } from '../../store/ContributorDirectory';
import { Database } from '../../store/Database';
import { ActivitySeed } from '../../tests/ActivitySeed';
import { askActivity } from '../../tests/askActivity';
import type { ActivityQuestion } from './ActivityQuestion';
import type { ActivityServices } from './ActivityServices';
import { getHeatmap } from './getHeatmap';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const at = '2026-03-04T12:00:00Z';

const range = { from: '2026-03-02', to: '2026-03-16' };

describe.each(databases.eachSupportedId())('scopes on %p', databaseId => {
  let services: ActivityServices;

  beforeAll(async () => {
    const knex = await databases.init(databaseId);
    const seed = await ActivitySeed.create(knex);
    const git = await seed.instance('git', 'local');
    const gitlab = await seed.instance('gitlab', 'code.example');
    const web = await seed.project(git, 'web', ['component:default/web']);
    const lib = await seed.project(git, 'lib', ['component:default/lib']);
    const fork = await seed.project(gitlab, '9', ['component:default/web']);
    await seed.project(git, 'unmapped');

    for (const [ref, zone] of [
      ['component:default/web', undefined],
      ['component:default/lib', 'Mars/Olympus'],
      ['component:default/empty', 'Asia/Tokyo'],
      ['system:default/shop', undefined],
      ['domain:default/sales', undefined],
      ['group:default/company', 'Europe/Berlin'],
      ['group:default/guild', 'not a zone'],
      ['group:default/web-team', undefined],
      ['user:default/ana', 'America/New_York'],
      ['user:default/bo', undefined],
      ['user:default/idle', undefined],
      ['group:default/loop', undefined],
    ] as const) {
      await seed.entity(ref, zone);
    }
    for (const [from, type, to] of [
      ['component:default/web', 'partOf', 'system:default/shop'],
      ['component:default/lib', 'partOf', 'component:default/web'],
      ['system:default/shop', 'partOf', 'domain:default/sales'],
      ['component:default/web', 'ownedBy', 'group:default/web-team'],
      ['component:default/lib', 'ownedBy', 'user:default/ana'],
      ['system:default/shop', 'ownedBy', 'group:default/company'],
      ['group:default/web-team', 'childOf', 'group:default/guild'],
      ['group:default/guild', 'childOf', 'group:default/company'],
      ['group:default/company', 'childOf', 'group:default/loop'],
      ['group:default/loop', 'childOf', 'group:default/company'],
    ] as const) {
      await seed.relation(from, type, to);
    }

    const ana = await seed.account(git, { userRef: 'user:default/ana' });
    const anaToo = await seed.account(gitlab, { userRef: 'user:default/ana' });
    const bo = await seed.account(git, { userRef: 'user:default/bo' });
    const stranger = await seed.account(git);
    await seed.membership('user:default/ana', 'group:default/web-team');
    await seed.membership('user:default/ana', 'group:default/guild');
    await seed.membership('user:default/bo', 'group:default/guild', {
      to: '2026-03-04T12:00:00Z',
    });
    await seed.events(git, [
      { at, accountId: ana, units: [web.unitId, fork.unitId] },
      { at, accountId: anaToo, units: [fork.unitId] },
      { at, accountId: bo, units: [lib.unitId] },
      { at: '2026-03-04T11:59:59Z', accountId: bo, units: [web.unitId] },
      { at, accountId: stranger, units: [lib.unitId] },
      { at, units: [web.unitId] },
      { at, accountId: ana, goneFrom: [web.unitId], removed: true },
      { at, accountId: ana, units: [lib.unitId], goneFrom: [web.unitId] },
    ]);
    await seed.stream('web', git, web.projectId, {
      last_success_at: Date.parse('2026-03-20T00:00:00Z'),
    });
    await seed.stream('fork', gitlab, fork.projectId, {
      last_success_at: Date.parse('2026-03-18T00:00:00Z'),
      error_code: 'forbidden',
      error_message: 'a message for administrators',
      consecutive_failures: 2,
    });
    await seed.stream('lib', git, lib.projectId, {
      coverage_complete: false,
      consecutive_failures: 1,
      error_code: 'unavailable',
    });
    services = {
      database: new Database(knex),
      permissions: mockServices.permissions(),
      directory: new ContributorDirectory(),
      settings: { minimumGroupSize: 3, defaultZone: 'Asia/Kolkata' },
      ensureEntity: async () => {},
      now: () => Date.parse('2026-03-20T12:00:00Z'),
    };
  });

  const heatmap = (parts: Partial<ActivityQuestion>) =>
    getHeatmap(
      services,
      mockCredentials.service(),
      askActivity({ ...range, ...parts }),
    );

  it.each<[Partial<ActivityQuestion>, number, number]>([
    // total, contributors
    [{}, 7, 3],
    [{ entity: 'component:default/web' }, 4, 2],
    [{ entity: 'component:default/lib' }, 3, 3],
    [{ entity: 'component:default/empty' }, 0, 0],
    [{ entity: 'system:default/shop' }, 7, 3],
    [{ entity: 'domain:default/sales' }, 7, 3],
    [{ entity: 'user:default/ana' }, 3, 1],
    [{ entity: 'user:default/bo' }, 2, 1],
    [{ entity: 'user:default/idle' }, 0, 0],
    [{ entity: 'group:default/web-team' }, 3, 1],
    [{ entity: 'group:default/guild' }, 4, 2],
    [{ entity: 'group:default/loop' }, 4, 2],
    [{ entity: 'group:default/web-team', scope: 'owned' }, 4, 2],
    [{ entity: 'group:default/company', scope: 'owned' }, 4, 2],
    [{ sources: ['gitlab'] }, 2, 1],
    [{ sources: ['gitlab', 'git'] }, 7, 3],
    [{ sources: ['jira'] }, 0, 0],
    [{ sources: ['git'], projects: ['gitlab:code.example:9'] }, 1, 1],
    [{ projects: ['git:local:unmapped'] }, 0, 0],
    [{ persons: ['user:default/ana', 'user:default/bo'] }, 5, 2],
    [{ persons: ['user:default/idle'] }, 0, 0],
    [{ entity: 'component:default/lib', persons: ['user:default/bo'] }, 1, 1],
    [{ entity: 'group:default/web-team', persons: ['user:default/bo'] }, 0, 0],
  ])('%j', async (parts, total, contributors) => {
    expect(await heatmap(parts)).toMatchObject({ total, contributors });
  });

  it.each([
    [undefined, 'Asia/Kolkata'],
    ['component:default/empty', 'Asia/Tokyo'],
    // The owner has no zone, its parent no valid one, so it is that of the parent's parent.
    ['component:default/web', 'Europe/Berlin'],
    // What it says of itself is no zone; its owner is a User who has one.
    ['component:default/lib', 'America/New_York'],
    ['system:default/shop', 'Europe/Berlin'],
    ['domain:default/sales', 'Asia/Kolkata'],
    ['group:default/guild', 'Europe/Berlin'],
    ['group:default/loop', 'Europe/Berlin'],
    ['user:default/bo', 'Asia/Kolkata'],
  ])('the zone of %s is %s', async (entity, timezone) => {
    expect(await heatmap({ entity })).toMatchObject({ timezone });
  });

  it('is UTC if nobody says anything', async () => {
    const settings = { minimumGroupSize: 3 };
    const answer = await getHeatmap(
      { ...services, settings },
      mockCredentials.service(),
      askActivity(range),
    );
    expect(answer.timezone).toBe('UTC');
  });

  it('takes the last 91 days by default', async () => {
    const entity = 'component:default/empty';
    expect(
      await heatmap({ entity, from: undefined, to: undefined }),
    ).toMatchObject({
      from: '2025-12-20T00:00:00.000+09:00',
      to: '2026-03-21T00:00:00.000+09:00',
    });
  });

  const forbidden = {
    stream: 'fork',
    from: '2026-03-18T00:00:00.000Z',
    to: null,
    reason: 'forbidden',
  };
  const unread = { stream: 'lib', from: null, to: null, reason: 'unavailable' };

  it.each([
    [
      'component:default/web',
      '2026-03-20',
      { dataAsOf: '2026-03-18T00:00:00.000Z' },
      { mapped: true, harvested: true, complete: false, gaps: [forbidden] },
    ],
    [
      'component:default/web',
      '2026-03-16',
      { dataAsOf: '2026-03-18T00:00:00.000Z' },
      { mapped: true, harvested: true, complete: true, gaps: [] },
    ],
    [
      'component:default/lib',
      '2026-03-16',
      { dataAsOf: null },
      { mapped: true, harvested: false, complete: false, gaps: [unread] },
    ],
    [
      'component:default/empty',
      '2026-03-16',
      { dataAsOf: null },
      { mapped: false, harvested: false, complete: false, gaps: [] },
    ],
    [
      'user:default/idle',
      '2026-03-20',
      { dataAsOf: '2026-03-18T00:00:00.000Z' },
      { mapped: false, harvested: true, gaps: [forbidden, unread] },
    ],
    [
      'group:default/guild',
      '2026-03-16',
      {},
      { mapped: true, harvested: true },
    ],
    [undefined, '2026-03-16', {}, { mapped: true, gaps: [unread] }],
  ])('what is known of %s until %s', async (entity, to, fresh, coverage) => {
    const answer = await heatmap({ entity, to, timezone: 'UTC' });
    expect(answer).toMatchObject(fresh);
    expect(answer.coverage).toMatchObject(coverage);
    expect(JSON.stringify(answer)).not.toContain('administrators');
  });
});
