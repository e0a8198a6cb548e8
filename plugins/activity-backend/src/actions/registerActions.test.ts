import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { ContributorDirectory } from '../store/ContributorDirectory';
import { Database } from '../store/Database';
import { ActivitySeed } from '../tests/ActivitySeed';
import { registerActions } from './registerActions';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const web = 'component:default/web';
const range = { from: '2026-03-02', to: '2026-03-16', timezone: 'UTC' };
const guest = mockCredentials.user('user:default/guest');

/** Services may read about people, Users may not, and nobody may read what is secret. */
const permissions = mockServices.permissions.mock({
  authorize: async (requests, options) => {
    const { principal } = options!.credentials as {
      principal: { type?: string };
    };
    return requests.map(request => ({
      result:
        (request.permission.name !== 'activity.person.read' ||
          principal.type === 'service') &&
        !('resourceRef' in request && request.resourceRef?.includes('secret'))
          ? AuthorizeResult.ALLOW
          : AuthorizeResult.DENY,
    }));
  },
  authorizeConditional: async () => [{ result: AuthorizeResult.ALLOW }],
});

describe('registerActions', () => {
  const actions = actionsRegistryServiceMock();
  const auditor = mockServices.auditor.mock();
  const audit = { success: jest.fn(), fail: jest.fn() };

  beforeAll(async () => {
    auditor.createEvent.mockResolvedValue(audit);
    const knex = await databases.init('SQLITE_3');
    const seed = await ActivitySeed.create(knex);
    const git = await seed.instance('git', 'local');
    const { unitId, projectId } = await seed.project(git, 'web', [web]);
    await seed.entity(web);
    await seed.entity('component:default/secret');
    for (const name of ['ana', 'bo', 'cy']) {
      const userRef = `user:default/${name}`;
      await seed.entity(userRef);
      const accountId = await seed.account(git, { userRef, name });
      await seed.events(git, [
        {
          at: '2026-03-04T09:10:00Z',
          accountId,
          units: [unitId],
          title: `By ${name}`,
        },
      ]);
    }
    await seed.stream('git/local/web/commits', git, projectId, {
      last_success_at: Date.parse('2026-03-20T00:00:00Z'),
    });
    registerActions({
      actionsRegistry: actions,
      auditor,
      database: new Database(knex),
      permissions,
      directory: new ContributorDirectory(),
      settings: { minimumGroupSize: 3 },
      ensureEntity: async () => {},
      now: () => Date.parse('2026-03-20T12:00:00Z'),
    });
  });

  const invoke = async (
    name: string,
    input: object,
    credentials: BackstageCredentials = mockCredentials.service(),
  ) => {
    const id = `test:${name}`;
    const answer = { id, input: { entity: web, ...range, ...input } };
    const { output } = await actions.invoke({ ...answer, credentials });
    return output;
  };

  it('tells of all of them that they read only', async () => {
    const { actions: listed } = await actions.list();
    expect(listed.map(({ name }) => name).sort()).toEqual([
      'describe-work-item',
      'get-calendar',
      'get-dora-metrics',
      'get-flow-forecast',
      'get-flow-metrics',
      'get-flow-series',
      'get-freshness',
      'get-heatmap-summary',
      'get-work-summary',
      'get-work-tree',
      'list-dora-deployments',
      'list-events',
      'list-flow-items',
      'list-work-item-keys',
      'preview-deployments',
    ]);
    for (const { attributes } of listed) {
      expect(attributes).toMatchObject({ readOnly: true, destructive: false });
    }
  });

  it('sums up when something happened', async () => {
    expect(await invoke('get-heatmap-summary', {})).toMatchObject({
      entity: web,
      total: 3,
      contributors: 3,
      busiestHours: [{ weekday: 'Wednesday', hour: 9, count: 3 }],
      dataAsOf: '2026-03-20T00:00:00.000Z',
      isComplete: true,
    });
  });

  it('tells the days', async () => {
    const calendar = await invoke('get-calendar', {});
    expect(calendar).toMatchObject({ total: 3 });
    expect((calendar as { days: unknown[] }).days[2]).toEqual({
      date: '2026-03-04',
      count: 3,
      contributors: 3,
    });
  });

  it('lists what happened, and says so in the audit trail', async () => {
    auditor.createEvent.mockClear();
    const list = await invoke('list-events', { weekday: 2, hour: 9, limit: 1 });
    expect(list).toMatchObject({
      total: 3,
      items: [{ type: 'commit', title: 'By cy', actor: 'cy' }],
      nextCursor: expect.any(String),
    });
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'person-read' }),
    );
  });

  it('tells how fresh the data are', async () => {
    expect(await invoke('get-freshness', {})).toEqual({
      dataAsOf: '2026-03-20T00:00:00.000Z',
      completeFrom: null,
      isComplete: true,
      gaps: [],
    });
  });

  it('keeps single people from those who may not read about them', async () => {
    const list = await invoke('list-events', {}, guest);
    const { items } = list as { items: { actor?: string }[] };
    expect(items).toHaveLength(3);
    expect(items.flatMap(({ actor }) => actor ?? [])).toEqual([]);
    const days = { from: '2026-03-04', to: '2026-03-05' };
    await expect(invoke('get-heatmap-summary', days, guest)).rejects.toThrow(
      /days/,
    );
  });

  it.each([
    ['get-heatmap-summary', { entity: 'component:default/secret' }, /may not/],
    ['get-heatmap-summary', { timezone: 'Mars/Olympus' }, /timezone/],
    ['get-calendar', { nonsense: 1 }, /nonsense/],
    ['list-events', { hour: 24 }, /hour/],
  ])('%s refuses %j', async (name, input, message) => {
    await expect(invoke(name, input)).rejects.toThrow(message);
  });
});
