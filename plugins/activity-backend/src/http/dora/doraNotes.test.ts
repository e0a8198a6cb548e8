import { TestDatabases } from '@backstage/backend-test-utils';
import { DoraServer, idle, web } from '../../tests/DoraServer';
import {
  deployedAt,
  seedService,
  type SeedService,
} from '../../tests/seedService';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
jest.setTimeout(60_000);

describe('GET /dora says', () => {
  let server: DoraServer;

  beforeAll(async () => {
    server = await DoraServer.start(await databases.init('SQLITE_3'));
    const deployments = [deployedAt('d:1', '2025-06-02T12:00Z')];
    await server.show({ ref: web, units: [server.units.web], deployments });
  });

  /** What is said of a Component that is no service but for this. */
  async function notesOf(service: Omit<SeedService, 'ref'>) {
    const id = await seedService(server.knex, { ref: idle, ...service });
    const { services } = await server.client().getMetrics({ entity: idle });
    for (const table of ['settle_dora', 'dora_deployments']) {
      await server.knex(table).where({ service_id: id }).delete();
    }
    await server.knex('dora_services').where({ id }).delete();
    return services[0].notes.map(({ code }) => code);
  }

  it('that a service is being settled, whether something is known or not', async () => {
    const units = [server.units.api];
    const deployments = [deployedAt('d:1', '2025-06-02T12:00Z')];
    const told = [
      await notesOf({ units, isSettled: false }),
      await notesOf({ units, isQueued: true }),
      await notesOf({ units, isQueued: true, deployments }),
      await notesOf({ units, deployments }),
    ];
    expect(told).toEqual([['settling'], ['settling'], ['settling'], []]);
  });

  it('that projects have not been read yet', async () => {
    const { api, secret } = server.units;
    expect(await notesOf({ units: [api, secret] })).toEqual(['not-harvested']);
    expect(await notesOf({ units: [api] })).toEqual(['none-configured']);
    await server.knex('streams').where({ last_success_at: null }).update({
      enabled: false,
    });
    const without = await notesOf({ units: [api, secret] });
    await server.knex('streams').update({ enabled: true });
    expect(without).toEqual(['none-configured']);
  });

  it('that nothing is mapped to what was only reported of', async () => {
    expect(await notesOf({})).toEqual(['not-mapped']);
    const definition = { by: idle, entries: 'none' as const };
    expect(await notesOf({ definition })).toEqual(['none-configured']);
  });

  it('which parts of an annotation are not understood', async () => {
    const units = [server.units.api];
    const ignored = ['colour=red'];
    const entries = [{ job: 'ship' }];
    const definition = { by: idle, entries, ignored };
    expect(await notesOf({ units, definition })).toEqual([
      'none-matched',
      'ignored-rules',
    ]);
  });

  it('that the period begins before what was read', async () => {
    const notes = async (from: string) =>
      (await server.client().getMetrics({ entity: web, from })).notes;
    await server.knex('streams').update({
      coverage_from: Date.parse('2026-01-10T12:00Z'),
    });
    expect(await notes('2026-01-11')).toEqual([]);
    expect(await notes('2026-01-09')).toMatchObject([
      {
        code: 'before-harvest',
        message: expect.stringContaining('2026-01-10'),
      },
    ]);
    await server.knex('streams').update({ coverage_from: null });
    expect(await notes('2026-01-09')).toEqual([]);
  });
});
