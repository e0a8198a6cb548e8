import { readPages } from '@activity-insights/plugin-activity-node/testUtils';
import { FakeProject } from '../__testUtils__/FakeProject';
import { addChange, addIssue } from '../__testUtils__/fakeRows';
import {
  serveProject,
  type ServedProject,
} from '../__testUtils__/serveProject';
import { CensusStream } from './CensusStream';
import { countedChanges, countedIssues } from './countedLists';

const hour = 3_600_000;

describe('CensusStream', () => {
  let fake: FakeProject;
  let served: ServedProject;
  let now: number;

  beforeEach(async () => {
    fake = new FakeProject();
    fake.lists.set('merge_requests', []);
    now = Date.UTC(2026, 10, 16, 10);
    served = await serveProject(fake, () => now);
  });

  afterEach(() => served.close());

  const changes = () =>
    new CensusStream(served.place, countedChanges(served.place));

  async function countFrom(
    cursor?: Awaited<ReturnType<typeof readPages>>['cursor'],
  ) {
    const read = await readPages(changes(), { cursor });
    const ids = read.pages.flatMap(({ present }) => present?.ids ?? []);
    return { ...read, ids: [...new Set(ids)] };
  }

  it('tells which merge requests there are, whatever goes away meanwhile', async () => {
    fake.largestPage = 4;
    for (let iid = 1; iid <= 10; iid += 1) {
      addChange(fake, iid, now - (20 - iid) * hour);
    }
    let asked = 0;
    fake.onRequest = () => {
      asked += 1;
      const list = fake.lists.get('merge_requests')!;
      if (asked === 2) fake.lists.set('merge_requests', list.slice(1));
    };
    const { ids, pages, records } = await countFrom();
    expect(ids).toEqual([
      ...['101', '102', '103', '104', '105'],
      ...['106', '107', '108', '109', '110'],
    ]);
    expect(records).toEqual([]);
    expect(pages.at(-1)?.done).toBe(true);
    expect(pages[0].present).toMatchObject({
      resource: 'merge_requests',
      of: 'change',
    });
  });

  it('says so if there are none', async () => {
    const { pages } = await countFrom();
    expect(pages).toEqual([
      {
        records: [],
        present: { resource: 'merge_requests', of: 'change', ids: [] },
        next: { v: 1, walkedAt: now },
        done: true,
      },
    ]);
  });

  it('goes on in the middle', async () => {
    fake.largestPage = 4;
    for (let iid = 1; iid <= 10; iid += 1) {
      // More at one instant than a page holds.
      addChange(fake, iid, now - 20 * hour);
    }
    const { pages, ids } = await countFrom();
    const rest = await countFrom(pages[0].next);
    expect(ids).toHaveLength(10);
    expect(rest.ids).toEqual([
      ...new Set(pages.slice(1).flatMap(page => page.present?.ids ?? [])),
    ]);
  });

  it('rests for a day, and asks for nothing', async () => {
    addChange(fake, 1, now - hour);
    const { cursor } = await countFrom();
    fake.requests.length = 0;
    now += 22 * hour;
    const rest = await countFrom(cursor);
    expect(rest.pages).toEqual([{ records: [], next: cursor, done: true }]);
    expect(fake.requests).toEqual([]);
    now += 2 * hour;
    expect((await countFrom(cursor)).ids).toEqual(['101']);
  });

  it('tells of issues, too', async () => {
    addIssue(fake, 5, now - hour);
    const stream = new CensusStream(served.place, countedIssues(served.place));
    const { pages } = await readPages(stream);
    expect(stream.resource).toBe('issues_census');
    expect(pages.at(-1)?.present).toEqual({
      resource: 'issues',
      of: 'workItem',
      ids: ['205'],
    });
  });

  it.each([[{}], [{ v: 1 }], [{ v: 2, walkedAt: 1 }]])(
    'refuses the cursor %j',
    async cursor => {
      await expect(readPages(changes(), { cursor })).rejects.toMatchObject({
        code: 'invalid-cursor',
      });
    },
  );
});
