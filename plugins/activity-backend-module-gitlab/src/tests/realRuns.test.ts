import { FakeProject } from '../__testUtils__/FakeProject';
import { eventLines, readResource } from '../__testUtils__/readResource';
import {
  serveProject,
  type ServedProject,
} from '../__testUtils__/serveProject';
import { deploymentsResource } from '../runs/deploymentsResource';
import { pipelinesResource } from '../runs/pipelinesResource';

const now = Date.UTC(2026, 10, 16, 10);

const jon = { id: '32', username: 'jon', name: 'Jon Quay', locked: false };

describe('answers of a real GitLab', () => {
  let fake: FakeProject;
  let served: ServedProject;

  beforeEach(async () => {
    fake = new FakeProject();
    served = await serveProject(fake, () => now);
  });

  afterEach(() => served.close());

  it('tell of deployments what they do, whatever is missing', async () => {
    const common = { ref: 'main', environment: { name: 'production' } };
    const at = (day: number) => ({
      created_at: `2026-11-0${day}T09:00:00Z`,
      updated_at: `2026-11-0${day}T09:10:00Z`,
    });
    const bare = { deployable: null, user: null };
    fake.lists.set('deployments', [
      {
        id: 1,
        iid: 1,
        status: 'created',
        ...common,
        ...at(1),
        deployable: null,
      },
      { id: 2, status: 'running', ...common, ...at(2), ...bare },
      { id: '3', status: 'success', ...common, ...at(3), ...bare },
      { id: 4, status: 'failed', ...at(4), ...bare, environment: null },
      {
        ...{ id: 5, status: 'canceled', ...common, ...at(5), user: jon },
        deployable: { id: 77, finished_at: null, pipeline: null },
      },
      { id: 6, status: 'blocked', ...common, ...at(6) },
      {
        ...{ id: 7, status: 'success', ...common, ...at(7) },
        finished_at: '2026-11-07T09:05:00.000+00:00',
      },
    ] as never);
    for (const id of [3, 7]) {
      fake.lists.set(`deployments/${id}/merge_requests`, []);
    }
    const records = await readResource(served.place, deploymentsResource);
    expect(eventLines(records)).toEqual([
      'deployment 3 2026-11-03T09:10:00.000Z -',
      'deployment 4 2026-11-04T09:10:00.000Z -',
      'deployment 5 2026-11-05T09:10:00.000Z 32',
      'deployment 7 2026-11-07T09:05:00.000Z -',
    ]);
    const statuses = records.flatMap(it =>
      it.kind === 'deployment' ? [[it.id, it.status, it.environment]] : [],
    );
    expect(statuses).toEqual([
      ['1', 'created', 'production'],
      ['2', 'running', 'production'],
      ['3', 'success', 'production'],
      ['4', 'failed', 'unknown'],
      ['5', 'canceled', 'production'],
      ['6', 'blocked', 'production'],
      ['7', 'success', 'production'],
    ]);
  });

  it('tell of pipelines that say little', async () => {
    fake.lists.set('pipelines', [
      {
        id: '1',
        status: 'success',
        created_at: '2026-11-01T09:00:00Z',
        user: null,
      },
      {
        ...{ id: 2, status: 'waiting_for_resource', source: null, ref: null },
        ...{ created_at: '2026-11-02T11:00:00+02:00', updated_at: null },
      },
    ] as never);
    const records = await readResource(served.place, pipelinesResource);
    expect(eventLines(records)).toEqual([
      'pipeline 1 2026-11-01T09:00:00.000Z -',
      'pipeline 2 2026-11-02T09:00:00.000Z -',
    ]);
  });
});
