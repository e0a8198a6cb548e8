import { readPages } from '@activity-insights/plugin-activity-node/testUtils';
import { FakeProject } from '../__testUtils__/FakeProject';
import { addRelease, iso } from '../__testUtils__/fakeRows';
import {
  serveProject,
  type ServedProject,
} from '../__testUtils__/serveProject';
import { ReleasesStream } from './ReleasesStream';

const day = 86_400_000;

describe('ReleasesStream', () => {
  let fake: FakeProject;
  let served: ServedProject;
  let now: number;

  beforeEach(async () => {
    fake = new FakeProject();
    fake.largestPage = 3;
    now = Date.UTC(2026, 10, 16, 10);
    served = await serveProject(fake, () => now);
    for (let number = 1; number <= 8; number += 1) {
      addRelease(fake, `v${number}`, now - (10 - number) * day);
    }
  });

  afterEach(() => served.close());

  async function read(
    cursor?: Awaited<ReturnType<typeof readPages>>['cursor'],
  ) {
    const { records, ...rest } = await readPages(
      new ReleasesStream(served.place),
      { cursor },
    );
    const keys = records.map(each => (each.kind === 'event' ? each.key : ''));
    return { keys, ...rest };
  }

  it('gives the pages that have changed', async () => {
    const first = await read();
    expect(first.keys).toHaveLength(8);
    addRelease(fake, 'v9', now - day);
    const second = await read(first.cursor);
    expect(second.keys).toEqual(['7:v7', '7:v8', '7:v9']);
    fake.lists.get('releases')![1].name = 'Another';
    const third = await read(second.cursor);
    expect(third.keys).toEqual(['7:v1', '7:v2', '7:v3']);
    expect((await read(third.cursor)).keys).toEqual([]);
  });

  it('forgets pages that are not there any more', async () => {
    const first = await read();
    fake.lists.set('releases', fake.lists.get('releases')!.slice(0, 3));
    const second = await read(first.cursor);
    expect(second.keys).toEqual([]);
    expect(second.cursor).toMatchObject({ pages: [expect.any(String)] });
  });

  it('waits for what is announced', async () => {
    addRelease(fake, 'v9', now - day, { released_at: iso(now + 2 * day) });
    const first = await read();
    expect(first.keys).not.toContain('7:v9');
    now += 3 * day;
    expect((await read(first.cursor)).keys).toContain('7:v9');
  });
});
