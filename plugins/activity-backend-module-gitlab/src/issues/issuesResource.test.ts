import { FakeProject, type FakeRow } from '../__testUtils__/FakeProject';
import { addIssue, iso } from '../__testUtils__/fakeRows';
import {
  serveProject,
  type ServedProject,
} from '../__testUtils__/serveProject';
import { issueSchema } from './issueSchema';
import { issuesResource } from './issuesResource';

const now = Date.UTC(2026, 10, 16, 10);
const { signal } = new AbortController();

describe('issuesResource', () => {
  let fake: FakeProject;
  let served: ServedProject;

  beforeEach(async () => {
    fake = new FakeProject();
    served = await serveProject(fake, () => now);
  });

  afterEach(() => served.close());

  async function read(row: FakeRow) {
    return issuesResource(served.place).readRecords(
      issueSchema.parse(row),
      signal,
    );
  }

  it('takes three requests for an issue', async () => {
    const records = await read(addIssue(fake, 5, now));
    expect(fake.requests.map(each => each.split('?')[0]).sort()).toEqual([
      'issues/5/notes',
      'issues/5/resource_label_events',
      'issues/5/resource_state_events',
    ]);
    expect(records).toMatchObject([
      { kind: 'workItem', key: 'acme/web#5' },
      { type: 'item_created', key: '205' },
      { type: 'item_commented', key: '2005' },
      { kind: 'eventCensus' },
    ]);
  });

  it('makes do with what an old server has', async () => {
    const closed = { state: 'closed', closed_at: iso(now) };
    const row = addIssue(fake, 5, now, closed);
    fake.lists.delete('issues/5/resource_state_events');
    fake.lists.delete('issues/5/resource_label_events');
    expect(await read(row)).toContainEqual(
      expect.objectContaining({
        type: 'item_status_changed',
        key: 'issue:205',
        occurredAt: now,
      }),
    );
  });

  it('does not take an issue that went away for an old server', async () => {
    const row = addIssue(fake, 5, now);
    fake.lists.clear();
    fake.lists.set('issues', []);
    await expect(read(row)).rejects.toMatchObject({
      name: 'SourceError',
      code: 'not-found',
      message: expect.stringContaining('Issue 5 of project 7'),
    });
  });
});
