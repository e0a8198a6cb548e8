import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import supertest from 'supertest';
import { planWideScopes } from '../building/planWideScopes';
import { RollupBuilder } from '../building/RollupBuilder';
import { Database } from '../store/Database';
import { authorizationOf } from '../tests/serveRoutes';
import {
  secret,
  shop,
  startChoicesServer,
  team,
  web,
} from '../tests/startChoicesServer';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const viewer = 'user:default/viewer';

describe.each(databases.eachSupportedId())('/choices on %s', databaseId => {
  let server: Parameters<typeof supertest>[0];
  let database: Database;
  const auditor = mockServices.auditor.mock();

  beforeAll(async () => {
    const knex = await databases.init(databaseId);
    database = new Database(knex);
    const backend = await startChoicesServer(knex, auditor);
    server = backend.server;
  });

  beforeEach(() => {
    jest.clearAllMocks();
    auditor.createEvent.mockResolvedValue({
      success: async () => {},
      fail: async () => {},
    });
  });

  const ask = (query: object, userRef?: string) =>
    supertest(server)
      .get('/api/activity/choices')
      .query(query)
      .set('authorization', authorizationOf(userRef));

  const mirrorProject = {
    id: 'gitlab:code.example:17',
    name: 'Project 17',
    source: 'gitlab',
    instance: 'code.example',
    url: 'https://code.example/17',
  };
  const webProject = {
    id: 'git:local:web',
    name: 'Project web',
    source: 'git',
    instance: 'local',
    url: 'https://code.example/web',
  };
  const ana = { ref: 'user:default/ana', name: 'Ana Berg' };
  const bo = { ref: 'user:default/bo', name: 'user:default/bo' };
  const ofWeb = {
    sources: ['git', 'gitlab'],
    projects: [mirrorProject, webProject],
    branches: ['main', 'nightly', 'release/1'],
    people: [ana, bo],
    truncated: false,
  };

  it.each([web, shop])('are what is seen in %s', async entity => {
    const { status, body } = await ask({ entity });
    expect(status).toBe(200);
    expect(body).toEqual(ofWeb);
  });

  it('are what members did, whatever Component it is of', async () => {
    const { body } = await ask({ entity: team });
    expect(body).toMatchObject({
      sources: ['git', 'gitlab'],
      branches: ['main', 'takeover'],
      people: [ana],
    });
    expect(body.projects.map(({ id }: { id: string }) => id)).toEqual([
      'gitlab:code.example:17',
      'git:local:secret',
      'git:local:web',
    ]);
  });

  it('hide branches of Components that may not be read', async () => {
    const { body } = await ask({ entity: team }, viewer);
    expect(body.branches).toEqual(['main']);
    expect(JSON.stringify(body)).not.toContain('https:');
  });

  it('are nothing of a Group that owns nothing', async () => {
    const { body } = await ask({ entity: team, scope: 'owned' });
    expect(body).toEqual({
      sources: [],
      projects: [],
      branches: [],
      people: [],
      truncated: false,
    });
  });

  it('are all that there is where nothing is named', async () => {
    const { body } = await ask({});
    expect(body.projects.map(({ name }: { name: string }) => name)).toEqual([
      'Project 17',
      'Project idle',
      'Project secret',
      'Project web',
    ]);
    expect(body.branches).toHaveLength(6);
    expect(body.people).toEqual([ana, bo]);
  });

  it('are those of the Components that may be read where nothing is named', async () => {
    expect((await ask({}, viewer)).body).toEqual(ofWeb);
  });

  it('tell the audit trail when people are named', async () => {
    await ask({ entity: web });
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'person-read',
        severityLevel: 'low',
        meta: { queryType: 'choices', entity: web },
      }),
    );
  });

  it('are the same where events are counted beforehand', async () => {
    await planWideScopes(database, 1);
    await new RollupBuilder(database).build({ quietMs: 0, longestMs: 0 });
    expect((await ask({ entity: web })).body).toEqual(ofWeb);
    expect((await ask({ entity: team })).body.branches).toEqual([
      'main',
      'takeover',
    ]);
    // As it was, for the other tests.
    await planWideScopes(database, 1_000);
  });

  it.each([
    [{ entity: 'component:default/none' }, 404],
    [{ entity: 'api:default/rest' }, 400],
    [{ entity: ':' }, 400],
    [{ scope: 'all' }, 400],
    [{ from: '2026-01-01' }, 400],
  ])('refuse %j', async (query, expected) => {
    expect((await ask(query)).status).toBe(expected);
  });

  it('refuse an entity that may not be read', async () => {
    const { status, body } = await ask({ entity: secret }, viewer);
    expect([status, body.error.reason]).toEqual([403, 'not-permitted']);
  });
});
