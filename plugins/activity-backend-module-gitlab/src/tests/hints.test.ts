import type { SourceStream } from '@activity-insights/plugin-activity-node';
import { readPages } from '@activity-insights/plugin-activity-node/testUtils';
import { FakeProject } from '../__testUtils__/FakeProject';
import {
  addChange,
  addDeployment,
  addIssue,
  addPipeline,
} from '../__testUtils__/fakeRows';
import {
  serveProject,
  type ServedProject,
} from '../__testUtils__/serveProject';
import { createStreams } from '../streams/createStreams';

const now = Date.UTC(2026, 10, 16, 10);
const old = now - 200 * 86_400_000;

describe('hints', () => {
  let fake: FakeProject;
  let served: ServedProject;

  beforeEach(async () => {
    fake = new FakeProject();
    fake.lists.set('merge_requests', []);
    fake.lists.set('issues', []);
    fake.lists.set('pipelines', []);
    fake.lists.set('deployments', []);
    served = await serveProject(fake, () => now);
  });

  afterEach(() => served.close());

  /** What the tail gives that lies before its window: what it was hinted at. */
  async function readHinted(resource: string, ...hints: string[]) {
    const stream = createStreams(served.place).find(
      (each: SourceStream) => each.resource === resource,
    )!;
    return readPages(stream, { hints });
  }

  it('lead to merge requests, many with one request, wherever they lie in time', async () => {
    for (let iid = 1; iid <= 25; iid += 1) addChange(fake, iid, old);
    const hints = Array.from({ length: 25 }, (_, i) => `${i + 1}/${i + 101}`);
    const { records, pages } = await readHinted('merge_requests', ...hints);
    const ids = records.flatMap(each =>
      each.kind === 'change' ? each.id : [],
    );
    expect(ids).toEqual(Array.from({ length: 25 }, (_, i) => `${i + 101}`));
    expect(pages.flatMap(({ settled }) => settled ?? [])).toEqual(hints);
    const lists = fake.requests.filter(each =>
      each.startsWith('merge_requests?'),
    );
    // Two by numbers, and the tail's own.
    expect(lists).toHaveLength(3);
  });

  it.each([
    ['merge_requests', '5/105', 'change', '105'],
    ['issues', '5/205', 'workItem', '205'],
    ['deployments', '405', 'deployment', '405'],
  ])('tell what is gone of %s', async (resource, hint, of, id) => {
    const { records } = await readHinted(resource, hint);
    expect(records).toEqual([{ kind: 'tombstone', of, id, reason: 'deleted' }]);
  });

  it.each([
    ['merge_requests', '5'],
    ['merge_requests', 'five'],
    ['issues', '5'],
    ['pipelines', '305'],
    ['pipelines', 'five'],
    ['deployments', 'five'],
  ])('take nothing away of %s by "%s"', async (resource, hint) => {
    const { records, pages } = await readHinted(resource, hint);
    expect(records).toEqual([]);
    expect(pages.flatMap(({ settled }) => settled ?? [])).toEqual([hint]);
  });

  it('do not take for gone what cannot be understood', async () => {
    addChange(fake, 5, old, { state: 'melted' });
    addIssue(fake, 5, old, { created_at: 'yesterday' });
    expect((await readHinted('merge_requests', '5/105')).records).toEqual([]);
    expect((await readHinted('issues', '5/205')).records).toEqual([]);
  });

  it('do not take for gone what was not found once', async () => {
    const row = addDeployment(fake, 405, old);
    fake.things.delete('deployments/405');
    fake.onRequest = path => {
      const asked = fake.requests.filter(each => each === path).length;
      if (asked === 2) fake.things.set('deployments/405', row);
    };
    const { records } = await readHinted('deployments', '405');
    expect(records.map(({ kind }) => kind)).toEqual(['deployment', 'event']);
  });

  it.each(['merge_requests', 'issues', 'pipelines', 'deployments'])(
    'tell nothing of %s if the project is gone',
    async resource => {
      fake.lists.clear();
      await expect(readHinted(resource, '5/105', '405')).rejects.toMatchObject({
        name: 'SourceError',
        code: 'not-found',
      });
    },
  );

  it('lead to a pipeline with one request', async () => {
    addPipeline(fake, 305, old);
    const { records } = await readHinted('pipelines', '305');
    expect(records).toMatchObject([{ key: '305', actor: { id: '11' } }]);
    expect(fake.requests).toHaveLength(2);
  });
});
