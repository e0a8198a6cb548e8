import { readPages } from '@activity-insights/plugin-activity-node/testUtils';
import { FakeProject } from '../__testUtils__/FakeProject';
import {
  addChange,
  addDeployment,
  addIssue,
  addPipeline,
  addRelease,
} from '../__testUtils__/fakeRows';
import {
  serveProject,
  type ServedProject,
} from '../__testUtils__/serveProject';
import { createStreams } from '../streams/createStreams';

jest.setTimeout(60_000);

const now = Date.UTC(2026, 10, 16, 10);
const day = 86_400_000;
const count = 110;

/** README.md promises these, for 1,000 things. */
describe('requests', () => {
  let fake: FakeProject;
  let served: ServedProject;

  beforeAll(async () => {
    fake = new FakeProject();
    served = await serveProject(fake, () => now);
    for (let number = 1; number <= count; number += 1) {
      const at = now - day - (count - number) * 60_000;
      addChange(fake, number, at);
      addIssue(fake, number, at);
      addPipeline(fake, 10_000 + number, at);
      addDeployment(fake, 20_000 + number, at);
      addRelease(fake, `v${number}`, at);
    }
  });

  afterAll(() => served.close());

  it.each([
    ['merge_requests', 3 * count + 2, 1],
    ['issues', 3 * count + 2, 1],
    ['pipelines', count + 2, 1],
    ['deployments', count + 2, 1],
    ['releases', 2, 2],
    ['merge_requests_census', 2, 0],
    ['issues_census', 2, 0],
  ])('for %s are %d at first, and then %d', async (resource, first, then) => {
    const stream = createStreams(served.place).find(
      each => each.resource === resource,
    )!;
    fake.requests.length = 0;
    const { cursor } = await readPages(stream);
    expect(fake.requests).toHaveLength(first);
    fake.requests.length = 0;
    const again = await readPages(stream, { cursor });
    expect(again.records).toEqual([]);
    expect(fake.requests).toHaveLength(then);
  });
});
