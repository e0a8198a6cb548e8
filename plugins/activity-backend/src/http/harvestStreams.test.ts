import type { HarvestStream } from '@activity-insights/plugin-activity-common';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import PromiseRouter from 'express-promise-router';
import supertest from 'supertest';
import { Database } from '../store/Database';
import { ActivitySeed } from '../tests/ActivitySeed';
import { authorizationOf, serveRoutes } from '../tests/serveRoutes';
import { createHarvestRouter } from './createHarvestRouter';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const web = 'component:default/web';
const secret = 'component:default/secret';

/** Users may read what is not secret, and are no administrators. */
const permissions = mockServices.permissions.mock({
  authorize: async (requests, options) => {
    const { principal } = options!.credentials as {
      principal: { type: string };
    };
    return requests.map(request => {
      const isDenied =
        principal.type === 'user' &&
        (request.permission.name === 'activity.admin' ||
          ('resourceRef' in request && request.resourceRef === secret));
      return {
        result: isDenied ? AuthorizeResult.DENY : AuthorizeResult.ALLOW,
      };
    });
  },
});

describe.each(databases.eachSupportedId())('streams on %s', databaseId => {
  let server: Parameters<typeof supertest>[0];

  beforeAll(async () => {
    const knex = await databases.init(databaseId);
    const seed = await ActivitySeed.create(knex);
    const git = await seed.instance('git', 'local');
    for (const [name, refs] of [
      ['web', [web]],
      ['docs', [web]],
      ['secret', [secret]],
    ] as const) {
      const { projectId } = await seed.project(git, name, [...refs]);
      await seed.stream(`git/local/${name}/commits`, git, projectId, {
        error_code: 'unavailable',
        error_message: `${name} is away`,
        consecutive_failures: 1,
      });
    }
    for (const ref of [
      web,
      secret,
      'component:default/empty',
      'system:default/shop',
      'group:default/team',
      'api:default/rest',
    ]) {
      await seed.entity(ref);
    }
    await seed.relation(web, 'partOf', 'system:default/shop');
    await seed.relation(web, 'ownedBy', 'group:default/team');
    const backend = await serveRoutes(httpAuth => {
      const router = createHarvestRouter({
        harvest: {} as never,
        streams: {
          database: new Database(knex),
          permissions,
          settings: { minimumGroupSize: 3 },
          ensureEntity: async () => {},
          now: Date.now,
        },
        httpAuth,
        auditor: mockServices.auditor.mock(),
      });
      return PromiseRouter().use('/harvest', router);
    });
    server = backend.server;
  });

  const ask = (query: object, userRef?: string) =>
    supertest(server)
      .get('/api/activity/harvest/streams')
      .query(query)
      .set('authorization', authorizationOf(userRef));

  const everything = ['docs', 'secret', 'web'];

  it.each<[object, string[]]>([
    [{}, everything],
    [{ entity: web }, ['docs', 'web']],
    [{ entity: 'Component:Web' }, ['docs', 'web']],
    [{ entity: secret }, ['secret']],
    [{ entity: 'component:default/empty' }, []],
    [{ entity: 'system:default/shop' }, ['docs', 'web']],
    [{ entity: 'group:default/team', scope: 'owned' }, ['docs', 'web']],
    // What people do may be read by any stream.
    [{ entity: 'group:default/team' }, everything],
  ])('asked for with %j are %j', async (query, names) => {
    const { status, body } = await ask(query);
    expect(status).toBe(200);
    expect(body.items.map(({ id }: HarvestStream) => id)).toEqual(
      names.map(name => `git/local/${name}/commits`),
    );
    expect(body.total).toBe(names.length);
  });

  it('tell why they fail to administrators only', async () => {
    const [error] = (await ask({ entity: secret })).body.items.map(
      (stream: HarvestStream) => stream.error,
    );
    expect(error).toEqual({ code: 'unavailable', message: 'secret is away' });
    const { body } = await ask({ entity: web }, 'user:default/ada');
    expect(body.items[0].error).toEqual({ code: 'unavailable' });
  });

  it.each([
    [{ entity: secret }, 403],
    [{ entity: 'component:default/none' }, 404],
    [{ entity: 'api:default/rest' }, 400],
    [{ entity: '' }, 400],
    [{ scope: 'some' }, 400],
    [{ limit: 1 }, 400],
  ])('are refused to a user who asks with %j', async (query, expected) => {
    expect((await ask(query, 'user:default/ada')).status).toBe(expected);
  });
});
