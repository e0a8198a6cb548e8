import type { ActivityRecord } from '@activity-insights/plugin-activity-node';
import { readPages } from '@activity-insights/plugin-activity-node/testUtils';
import { FakeProject, type FakeRow } from '../__testUtils__/FakeProject';
import { addIssue, addPipeline, iso } from '../__testUtils__/fakeRows';
import {
  serveProject,
  type ServedProject,
} from '../__testUtils__/serveProject';
import { issuesResource } from '../issues/issuesResource';
import { pipelinesResource } from '../runs/pipelinesResource';
import { UpdatedStream } from './UpdatedStream';

const minute = 60_000;
const day = 24 * 60 * minute;

describe('UpdatedStream', () => {
  let fake: FakeProject;
  let served: ServedProject;
  let now: number;

  beforeEach(async () => {
    fake = new FakeProject();
    fake.lists.set('pipelines', []);
    now = Date.UTC(2026, 10, 16, 10);
    served = await serveProject(fake, () => now);
  });

  afterEach(() => served.close());

  const stream = () =>
    new UpdatedStream(served.place, pipelinesResource(served.place));

  /** Ids of pipelines in the order in which they were given. */
  function idsOf(records: ActivityRecord[]): number[] {
    return records.map(record =>
      record.kind === 'event' ? Number(record.key) : NaN,
    );
  }

  function fill(count: number, at = (index: number) => now - day + index) {
    return Array.from({ length: count }, (_, index) =>
      addPipeline(fake, 300 + index, at(index)),
    );
  }

  function listings(): number {
    return fake.requests.filter(each => each.startsWith('pipelines?')).length;
  }

  it('loses nothing when things are changed while it reads', async () => {
    fake.largestPage = 5;
    const rows = fill(23);
    let asked = 0;
    const touch = (row: FakeRow) =>
      Object.assign(row, { updated_at: iso(now - minute) });
    fake.onRequest = path => {
      asked += Number(path === 'pipelines');
      // What was listed first goes to the end, and everything moves up by one place.
      if (path === 'pipelines' && asked === 2) touch(rows[0]);
      if (path === 'pipelines' && asked === 3) touch(rows[6]);
    };
    const { records } = await readPages(stream());
    const ids = idsOf(records);
    expect(new Set(ids).size).toBe(23);
    expect(ids.filter(id => id === 300)).toHaveLength(2);
  });

  it('leaves out what a server gives that filters nothing', async () => {
    fake.ignoresQueries = true;
    for (const days of [5, 120, 1, 95, 3, 200, 4, 2, 150]) {
      addPipeline(fake, 300 + days, now - days * day);
    }
    const tail = await readPages(stream());
    expect(new Set(idsOf(tail.records))).toEqual(
      new Set([301, 302, 303, 304, 305]),
    );
    const again = await readPages(stream(), { cursor: tail.cursor });
    expect(again.records).toEqual([]);
  });

  it('turns pages where more was changed at one instant than a page holds', async () => {
    fake.largestPage = 5;
    fill(23, index => now - day + (index < 3 ? index : 3));
    const { records } = await readPages(stream());
    expect(idsOf(records)).toEqual(
      Array.from({ length: 23 }, (_, index) => 300 + index),
    );
    const backwards = await readPages(stream(), {
      direction: 'backfill',
      horizon: now - 2 * day,
    });
    expect(backwards.records).toEqual([]);
  });

  it('does so backwards, and goes on in the middle', async () => {
    fake.largestPage = 5;
    fill(23, index => now - 100 * day + (index < 20 ? 0 : index));
    const options = {
      direction: 'backfill' as const,
      budget: { recordsPerPage: 3, bytesPerPage: 2_000_000 },
    };
    const whole = await readPages(stream(), options);
    expect(new Set(idsOf(whole.records)).size).toBe(23);
    expect(whole.records).toHaveLength(23);
    for (const index of [1, 4]) {
      const rest = await readPages(stream(), {
        ...options,
        cursor: whole.pages[index].next,
      });
      expect(rest.records).toEqual(whole.records.slice(3 * (index + 1)));
    }
  });

  it('asks once when nothing is new, and then for what is new only', async () => {
    fill(9);
    const first = await readPages(stream());
    fake.requests.length = 0;
    const second = await readPages(stream(), { cursor: first.cursor });
    expect(second.records).toEqual([]);
    expect(fake.requests).toHaveLength(1);

    addPipeline(fake, 390, now - 2 * minute);
    fake.requests.length = 0;
    const third = await readPages(stream(), { cursor: second.cursor });
    expect(idsOf(third.records)).toEqual([390]);
    expect(fake.requests).toHaveLength(2);
  });

  it('finds what shows up late', async () => {
    addPipeline(fake, 301, now - minute);
    const first = await readPages(stream());
    // It was changed before the other one and committed after it.
    addPipeline(fake, 302, now - 5 * minute);
    const second = await readPages(stream(), { cursor: first.cursor });
    expect(idsOf(second.records)).toContain(302);
  });

  it('is not silenced by a date in the future', async () => {
    addPipeline(fake, 301, now + 9_999 * day);
    const first = await readPages(stream());
    now += day;
    addPipeline(fake, 302, now - 10 * minute);
    const second = await readPages(stream(), { cursor: first.cursor });
    expect(idsOf(second.records)).toContain(302);
  });

  it('keeps what it has read before a failure, and goes on there', async () => {
    fill(9);
    fake.things.delete('pipelines/305');
    fake.things.set('pipelines/305', { id: 'melted' });
    const stored: ActivityRecord[] = [];
    let cursor;
    await expect(async () => {
      for await (const page of stream().read({
        cursor: undefined,
        direction: 'tail',
        signal: new AbortController().signal,
        budget: { recordsPerPage: 500, bytesPerPage: 2_000_000 },
      })) {
        stored.push(...page.records);
        cursor = page.next;
      }
    }).rejects.toMatchObject({ name: 'SourceError', code: 'unreadable' });
    expect(idsOf(stored)).toEqual([300, 301, 302, 303, 304]);

    fake.things.set('pipelines/305', { ...rowOf(305), user: null });
    const rest = await readPages(stream(), { cursor });
    expect(idsOf(rest.records)).toEqual([305, 306, 307, 308]);
  });

  it('looks at what is hinted at once, and does not read it twice', async () => {
    fill(9);
    const { cursor } = await readPages(stream());
    addPipeline(fake, 390, now - 2 * minute);
    fake.requests.length = 0;
    const hinted = await readPages(stream(), { cursor, hints: ['390'] });
    expect(idsOf(hinted.records)).toEqual([390]);
    expect(hinted.pages.flatMap(({ settled }) => settled)).toEqual(['390']);
    expect(fake.requests[0]).toBe('pipelines/390');
    expect(fake.requests).toHaveLength(2);
  });

  it('reads what is unfinished however old it is', async () => {
    fake.lists.set('issues', []);
    const horizon = now - 200 * day;
    addIssue(fake, 1, horizon - 90 * day, { state: 'opened' });
    addIssue(fake, 2, horizon - 60 * day, { state: 'closed' });
    addIssue(fake, 3, horizon - 30 * day, { state: 'opened' });
    addIssue(fake, 4, horizon + 30 * day, { state: 'closed' });
    const issues = new UpdatedStream(
      served.place,
      issuesResource(served.place),
    );
    const options = {
      direction: 'backfill' as const,
      horizon,
      budget: { recordsPerPage: 2, bytesPerPage: 2_000_000 },
    };
    const whole = await readPages(issues, options);
    const keysOf = (records: ActivityRecord[]) =>
      records.flatMap(each => (each.kind === 'workItem' ? each.id : []));
    expect(keysOf(whole.records)).toEqual(['204', '203', '201']);
    expect(whole.pages.at(-1)?.coveredFrom).toBe(horizon - 30 * day + 1);
    let given = 0;
    for (const page of whole.pages) {
      given += page.records.length;
      const rest = await readPages(issues, { ...options, cursor: page.next });
      expect(rest.records).toEqual(whole.records.slice(given));
    }
    const further = { ...options, horizon: undefined, cursor: whole.cursor };
    const all = await readPages(issues, further);
    expect(keysOf(all.records)).toContain('202');
    expect(all.pages.at(-1)?.coveredFrom).toBeNull();
  });

  it('reads only the recent window forward', async () => {
    addPipeline(fake, 301, now - 92 * day);
    addPipeline(fake, 302, now - 90 * day);
    const { records, pages } = await readPages(stream());
    expect(idsOf(records)).toEqual([302]);
    expect(pages.at(-1)?.coveredFrom).toBe(now - 91 * day);
    expect(listings()).toBe(1);
  });

  function rowOf(id: number): FakeRow {
    return fake.lists.get('pipelines')!.find(row => row.id === id)!;
  }
});
