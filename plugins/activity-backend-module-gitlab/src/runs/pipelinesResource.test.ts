import { FakeProject, type FakeRow } from '../__testUtils__/FakeProject';
import { addPipeline } from '../__testUtils__/fakeRows';
import {
  serveProject,
  type ServedProject,
} from '../__testUtils__/serveProject';
import { pipelineSchema } from './pipelineSchema';
import { pipelinesResource } from './pipelinesResource';

const now = Date.UTC(2026, 10, 16, 10);
const iso = (at: number) => new Date(at).toISOString();
const { signal } = new AbortController();

describe('pipelinesResource', () => {
  let fake: FakeProject;
  let served: ServedProject;

  beforeEach(async () => {
    fake = new FakeProject();
    served = await serveProject(fake, () => now);
  });
  afterEach(() => served.close());

  function read(row: FakeRow, jobs: string[]) {
    const { place } = served;
    const instance = { ...place.instance, jobs };
    return pipelinesResource({ ...place, instance }).readRecords(
      pipelineSchema.parse(row),
      signal,
    );
  }

  it('keeps the jobs whose names are wanted, each attempt once', async () => {
    const row = addPipeline(fake, 331, now);
    const job = (id: number, name: string, more: FakeRow = {}) => ({
      id,
      name,
      status: 'success',
      created_at: iso(now - 30_000),
      finished_at: iso(now - 10_000),
      web_url: `https://gitlab.example/acme/web/-/jobs/${id}`,
      ...more,
    });
    fake.lists.set('pipelines/331/jobs', [
      job(903, 'Deploy: web'),
      job(901, 'lint'),
      job(902, 'Deploy: web', { status: 'failed', web_url: null }),
      job(904, 'deploy: api', {
        status: 'manual',
        created_at: 'soon',
        finished_at: null,
      }),
      { id: 905, name: null },
    ]);
    const [event, ...others] = await read(row, ['deploy: *', 'ship']);
    expect(event).toMatchObject({
      metadata: {
        status: 'success',
        jobs: [
          {
            id: '902',
            name: 'Deploy: web',
            status: 'failed',
            createdAt: now - 30_000,
            finishedAt: now - 10_000,
          },
          {
            id: '903',
            name: 'Deploy: web',
            status: 'success',
            createdAt: now - 30_000,
            finishedAt: now - 10_000,
            url: 'https://gitlab.example/acme/web/-/jobs/903',
          },
          { id: '904', name: 'deploy: api', status: 'manual' },
        ],
      },
    });
    expect(others).toEqual([
      expect.objectContaining({ key: 'job of pipeline 331 905' }),
    ]);
    expect(fake.requests.at(-1)).toContain('include_retried=true');
  });

  it.each([
    ['success', ['deploy*'], 1],
    ['manual', ['deploy*'], 1],
    ['running', ['deploy*'], 0],
    ['success', [], 0],
  ])(
    '%s, with the jobs %j wanted: %i question',
    async (status, jobs, asked) => {
      const row = addPipeline(fake, 331, now, { status });
      fake.lists.set('pipelines/331/jobs', []);
      const [event] = await read(row, jobs);
      expect(event).toMatchObject({ metadata: { status } });
      expect(event).not.toHaveProperty('metadata.jobs');
      const questions = fake.requests.filter(path => path.includes('/jobs'));
      expect(questions).toHaveLength(asked);
    },
  );

  it('is the pipeline alone where GitLab shows no jobs', async () => {
    const row = addPipeline(fake, 331, now);
    const records = await read(row, ['*']);
    expect(records).toHaveLength(1);
    expect(records[0]).not.toHaveProperty('metadata.jobs');
  });
});
