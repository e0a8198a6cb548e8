import { FakeProject, type FakeRow } from '../__testUtils__/FakeProject';
import { addDeployment } from '../__testUtils__/fakeRows';
import {
  serveProject,
  type ServedProject,
} from '../__testUtils__/serveProject';
import { deploymentSchema } from './deploymentSchema';
import { deploymentsResource } from './deploymentsResource';

const now = Date.UTC(2026, 10, 16, 10);
const { signal } = new AbortController();

describe('deploymentsResource', () => {
  let fake: FakeProject;
  let served: ServedProject;

  beforeEach(async () => {
    fake = new FakeProject();
    served = await serveProject(fake, () => now);
  });

  afterEach(() => served.close());

  async function read(row: FakeRow) {
    const [record] = await deploymentsResource(served.place).readRecords(
      deploymentSchema.parse(row),
      signal,
    );
    return record;
  }

  it('asks what a deployment has brought, each once', async () => {
    const row = addDeployment(fake, 405, now);
    const brought = [{ id: 103 }, { id: 101 }, { id: 103 }];
    fake.lists.set('deployments/405/merge_requests', brought);
    expect(await read(row)).toMatchObject({ changes: ['101', '103'] });
    expect(fake.requests).toHaveLength(1);
  });

  it('does not ask before it is through, nor if it failed', async () => {
    for (const status of ['created', 'running', 'failed']) {
      const record = await read(addDeployment(fake, 405, now, { status }));
      expect(record).not.toHaveProperty('changes');
    }
    expect(fake.requests).toEqual([]);
  });

  it('says nothing of it where GitLab does not', async () => {
    const row = addDeployment(fake, 405, now);
    fake.lists.delete('deployments/405/merge_requests');
    expect(await read(row)).not.toHaveProperty('changes');
  });
});
