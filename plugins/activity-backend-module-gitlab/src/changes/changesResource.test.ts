import type { EventRecord } from '@activity-insights/plugin-activity-node';
import { FakeProject, type FakeRow } from '../__testUtils__/FakeProject';
import { addChange, bob, iso } from '../__testUtils__/fakeRows';
import {
  serveProject,
  type ServedProject,
} from '../__testUtils__/serveProject';
import { changeSchema } from './changeSchema';
import { changesResource } from './changesResource';

const now = Date.UTC(2026, 10, 16, 10);
const { signal } = new AbortController();

describe('changesResource', () => {
  let fake: FakeProject;
  let served: ServedProject;

  beforeEach(async () => {
    fake = new FakeProject();
    served = await serveProject(fake, () => now);
  });

  afterEach(() => served.close());

  async function read(row: FakeRow) {
    return changesResource(served.place).readRecords(
      changeSchema.parse(row),
      signal,
    );
  }

  function eventsIn(records: readonly object[]): string[] {
    return records
      .filter((each): each is EventRecord => 'type' in each && 'key' in each)
      .map(({ type, key }) => `${type} ${key}`);
  }

  it('takes three requests for a merge request', async () => {
    await read(addChange(fake, 5, now));
    expect(fake.requests.map(each => each.split('?')[0]).sort()).toEqual([
      'merge_requests/5/commits',
      'merge_requests/5/notes',
      'merge_requests/5/resource_state_events',
    ]);
  });

  it('takes a fourth to know the size of one that was merged', async () => {
    const merged = { state: 'merged', merged_at: iso(now) };
    const shas = { squash_commit_sha: 'b'.repeat(40), merge_commit_sha: 'c' };
    const row = addChange(fake, 5, now, { ...merged, ...shas });
    expect((await read(row))[0]).not.toHaveProperty('size');
    fake.requests.length = 0;

    const stats = { additions: 7, deletions: 3, total: 10 };
    const path = `repository/commits/${'b'.repeat(40)}`;
    fake.things.set(path, { id: 'b'.repeat(40), stats });
    expect((await read(row))[0]).toMatchObject({
      size: { additions: 7, deletions: 3 },
    });
    expect(fake.requests).toHaveLength(4);

    const fastForward = addChange(fake, 6, now, merged);
    fake.requests.length = 0;
    await read(fastForward);
    expect(fake.requests).toHaveLength(3);
  });

  it('reads as many notes as there are', async () => {
    const row = addChange(fake, 5, now);
    fake.lists.set(
      'merge_requests/5/notes',
      Array.from({ length: 230 }, (_, index) => ({
        id: index + 1,
        body: 'Hm',
        author: bob,
        created_at: iso(now - index),
        system: false,
      })),
    );
    const events = eventsIn(await read(row));
    expect(events).toHaveLength(231);
    expect(new Set(events).size).toBe(231);
  });

  it('does not say when work began that has no end of commits', async () => {
    fake.largestPage = 1;
    const row = addChange(fake, 5, now);
    const commits = Array.from({ length: 51 }, (_, index) => ({
      id: `${index}`.padStart(40, '0'),
      authored_date: iso(now - index),
    }));
    fake.lists.set('merge_requests/5/commits', commits);
    const [change] = await read(row);
    expect(change).toMatchObject({ kind: 'change' });
    expect(change).not.toHaveProperty('firstCommitAt');

    fake.lists.set('merge_requests/5/commits', commits.slice(1));
    const [shorter] = await read(row);
    expect(shorter).toMatchObject({ firstCommitAt: now - 50 });
  }, 30_000);

  it('names notes that make no sense, and reads the others', async () => {
    const row = addChange(fake, 5, now);
    fake.lists.get('merge_requests/5/notes')!.push({ id: 77, body: 'Hm' });
    const records = await read(row);
    expect(eventsIn(records)).toEqual([
      'change_opened 105',
      'change_reviewed 1005',
    ]);
    expect(records.at(-1)).toEqual({
      key: 'note 77',
      reason: expect.stringContaining('created_at'),
    });
  });

  it('makes do with what an old server has', async () => {
    const closed = { state: 'closed', closed_at: iso(now), closed_by: bob };
    const row = addChange(fake, 5, now, closed);
    fake.lists.delete('merge_requests/5/notes');
    fake.lists.delete('merge_requests/5/commits');
    fake.lists.delete('merge_requests/5/resource_state_events');
    fake.things.set('merge_requests/5/approvals', {
      approved_by: [{ user: bob, approved_at: iso(now - 5) }],
    });
    expect(eventsIn(await read(row))).toEqual([
      'change_opened 105',
      'change_approved mr:105:12',
      'change_closed mr:105',
    ]);
  });

  it('does not take a merge request that went away for an old server', async () => {
    const row = addChange(fake, 5, now);
    fake.lists.delete('merge_requests/5/notes');
    fake.lists.set('merge_requests', []);
    await expect(read(row)).rejects.toMatchObject({
      name: 'SourceError',
      code: 'not-found',
      message: expect.stringContaining('Merge request 5 of project 7'),
    });
  });
});
