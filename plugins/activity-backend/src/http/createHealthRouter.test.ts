import {
  createServer,
  type AddressInfo,
  type Server,
  type Socket,
} from 'node:net';
import {
  healthSchema,
  type Health,
} from '@activity-insights/plugin-activity-common';
import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import createKnex, { type Knex } from 'knex';
import request from 'supertest';
import { SystemWatch } from '../observation/SystemWatch';
import { Database } from '../store/Database';
import { ActivitySeed } from '../tests/ActivitySeed';
import {
  authorizationOf,
  permissionsOfServices,
  serveRoutes,
} from '../tests/serveRoutes';
import { createHealthRouter } from './createHealthRouter';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const admin = authorizationOf();
const user = authorizationOf('user:default/jane');
const ends: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** A backend with the health route; services are administrators. */
async function startHealth(knex: Knex, timeoutMs?: number) {
  const backend = await serveRoutes(httpAuth =>
    createHealthRouter({
      watch: new SystemWatch({ database: new Database(knex), timeoutMs }),
      permissions: permissionsOfServices,
      httpAuth,
      instances: () => [{ source: 'git', instance: 'local', enabled: true }],
      hosts: () => [],
    }),
  );
  ends.push(() => backend.stop());
  return async (
    authorization: string,
    path = '/health',
  ): Promise<{ status: number; health: Health; error?: object }> => {
    const { status, body } = await request(backend.server)
      .get(`/api/activity${path}`)
      .set('authorization', authorization);
    return body.error
      ? { status, health: body, error: body.error }
      : { status, health: healthSchema.parse(body) };
  };
}

/** A database that is not there, reached like a real one. */
function deadDatabase(port: number): Knex {
  const knex = createKnex({
    client: 'pg',
    connection: { host: '127.0.0.1', port, user: 'nobody' },
    pool: { min: 0, max: 2 },
    acquireConnectionTimeout: 60_000,
    log: { warn() {}, error() {}, debug() {}, deprecate() {} },
  });
  ends.push(() => knex.destroy());
  return knex;
}

/** A server that takes connections and says nothing, as behind a network that loses everything. */
async function startSilentServer(): Promise<number> {
  const sockets = new Set<Socket>();
  const server: Server = createServer(socket => sockets.add(socket));
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  ends.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise(resolve => {
      server.close(resolve);
    });
  });
  return (server.address() as AddressInfo).port;
}

describe.each(databases.eachSupportedId())('GET /health on %s', databaseId => {
  async function seeded(state: Record<string, unknown>) {
    const knex = await databases.init(databaseId);
    const seed = await ActivitySeed.create(knex);
    const git = await seed.instance('git', 'local');
    const { projectId } = await seed.project(git, 'web');
    await seed.stream('git/local/web/commits', git, projectId, state);
    return { knex, ask: await startHealth(knex) };
  }

  it('tells that all is well', async () => {
    const { ask } = await seeded({ last_success_at: Date.now() - 60_000 });
    const { status, health } = await ask(user);
    expect(status).toBe(200);
    expect(health).toMatchObject({
      status: 'ok',
      problems: [],
      database: { reachable: true, latencyMs: expect.any(Number) },
      instances: [{ status: 'ok', streams: { total: 1, idle: 1 } }],
      runs: { running: 0, orphaned: 0, lastReload: null },
    });
    expect(health.oldestLagSeconds).toBeGreaterThanOrEqual(60);
    expect(health.oldestLagSeconds).toBeLessThan(120);
  });

  it('answers 503 when every source is down, with the reason for administrators', async () => {
    const { ask } = await seeded({
      error_code: 'unavailable',
      error_message: 'web is on a disk that is gone',
      consecutive_failures: 1,
    });
    const { status, health } = await ask(admin);
    expect(status).toBe(503);
    expect(health).toMatchObject({
      status: 'down',
      database: { reachable: true },
      instances: [
        {
          status: 'down',
          reachable: false,
          error: {
            code: 'unavailable',
            message: 'web is on a disk that is gone',
          },
        },
      ],
    });
    const { health: forUsers } = await ask(user);
    expect(forUsers.instances[0].error).toEqual({ code: 'unavailable' });
  });

  it('tells what it knew before once the database is gone', async () => {
    const { knex, ask } = await seeded({ last_success_at: Date.now() });
    const { health: before } = await ask(user);
    await knex.destroy();
    const { status, health } = await ask(user);
    expect(status).toBe(503);
    expect(health).toMatchObject({
      status: 'down',
      database: { reachable: false, latencyMs: null },
      asOf: before.asOf,
      instances: [{ status: 'ok', streams: { idle: 1 } }],
      runs: before.runs,
      rollups: before.rollups,
    });
  });

  it('takes no parameters, and nobody who is nobody', async () => {
    const { ask } = await seeded({});
    expect(await ask(user, '/health?verbose=1')).toMatchObject({
      status: 400,
      error: { message: "Unknown parameter 'verbose'" },
    });
    expect(await ask(mockCredentials.none.header())).toMatchObject({
      status: 401,
    });
  });
});

describe('GET /health without a database', () => {
  it('answers 503 when connections are refused', async () => {
    // Nobody listens at the port of a server that has been closed.
    const port = await startSilentServer();
    await ends.pop()!();
    const ask = await startHealth(deadDatabase(port), 100);
    const { status, health } = await ask(admin);
    expect(status).toBe(503);
    expect(health).toMatchObject({
      status: 'down',
      problems: ['The database cannot be reached'],
      database: { reachable: false, latencyMs: null },
      asOf: null,
      instances: [{ status: 'unknown' }],
      runs: null,
      rollups: null,
    });
  });

  it('answers 503 in time when nothing answers, to many at once', async () => {
    const knex = deadDatabase(await startSilentServer());
    const ask = await startHealth(knex, 100);
    const startedAt = performance.now();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => ask(user)),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(503));
    // Far from the time after which a connection is given up.
    expect(performance.now() - startedAt).toBeLessThan(20_000);
    // The probe and the state, however many ask.
    expect(
      knex.client.pool.numPendingAcquires() +
        knex.client.pool.numPendingCreates(),
    ).toBeLessThanOrEqual(2 * 2);
  });
});
