import type {
  ActivityRecord,
  WorkItemRecord,
} from '@activity-insights/plugin-activity-node';
import {
  readPages,
  stored,
} from '@activity-insights/plugin-activity-node/testUtils';
import { TreeJira } from '../__testUtils__/TreeJira';

function items(records: readonly ActivityRecord[]): string[] {
  return records
    .filter((record): record is WorkItemRecord => record.kind === 'workItem')
    .map(({ key, project }) => `${key} in ${project?.name}`);
}

describe('HierarchyStream', () => {
  it('gives what is below and above the items of harvested projects, and lives elsewhere', async () => {
    const site = new TreeJira({
      1: { project: 'WEB', type: 'Epic' },
      2: { project: 'WEB', type: 'Story', parent: 1 },
      3: { project: 'OPS', type: 'Story', parent: 1 },
      4: { project: 'OPS', type: 'Epic' },
      5: { project: 'WEB', type: 'Story', parent: 4 },
      6: { project: 'OPS', type: 'Story', parent: 4 },
    });
    const { records, malformed } = await readPages(site.stream());
    expect(items(records)).toEqual(['OPS-3 in OPS', 'OPS-4 in OPS']);
    expect(malformed).toEqual([]);
    expect(records.map(({ kind }) => kind)).toContain('event');
  });

  it('gives whole trees from configured roots, whatever types are in them', async () => {
    const site = new TreeJira({
      1: { project: 'OPS', type: 'Epic' },
      2: { project: 'OPS', type: 'Story', parent: 1 },
      3: { project: 'OPS', type: 'Sub-task', parent: 2 },
      4: { project: 'WEB', type: 'Story', parent: 1 },
    });
    const types = [
      { name: 'Epic', children: ['Story'] },
      { name: 'Story', children: ['Sub-task'] },
    ];
    const stream = site.stream({ rootJql: 'labels = root', types });
    const { records } = await readPages(stream);
    expect(items(records)).toEqual([1, 2, 3].map(id => `OPS-${id} in OPS`));
  });

  it('rests, then gives what was changed, and tells what is gone', async () => {
    const site = new TreeJira({
      1: { project: 'WEB', type: 'Epic' },
      3: { project: 'OPS', type: 'Story', parent: 1 },
      4: { project: 'OPS', type: 'Story', parent: 1 },
      5: { project: 'OPS', type: 'Story', parent: 1 },
    });
    const stream = site.stream();
    const { cursor } = await readPages(stream);

    site.issues = {
      1: site.issues[1],
      3: site.issues[3],
      4: { ...site.issues[4], updated: '2026-01-06T09:00:00.000+0000' },
    };
    const asked = site.jira.asked.length;
    const resting = await readPages(site.stream(undefined, 3_600_000), {
      cursor,
    });
    expect(resting).toMatchObject({ records: [], pages: [{ done: true }] });
    const searches = site.jira.asked
      .slice(asked)
      .filter(path => path.includes('search'));
    expect(searches).toHaveLength(1);

    const { records, cursor: after } = await readPages(stream, { cursor });
    expect(items(records)).toEqual(['OPS-4 in OPS']);
    expect(records.at(-1)).toEqual({
      kind: 'tombstone',
      of: 'workItem',
      id: '5',
      reason: 'gone',
    });
    const again = await readPages(stream, { cursor: after });
    expect(again.records).toEqual([]);
  });

  it('asks once where nothing lives outside of what is harvested', async () => {
    const site = new TreeJira({
      1: { project: 'WEB', type: 'Epic' },
      2: { project: 'WEB', type: 'Story', parent: 1 },
    });
    const { records, pages } = await readPages(site.stream());
    expect([records, pages.at(-1)?.done]).toEqual([[], true]);
    const searches = site.jira.asked.filter(path => path.includes('search'));
    expect(searches).toHaveLength(1);
  });

  it('tells what is in no tree any more, and keeps what is above items that have not changed', async () => {
    const site = new TreeJira({
      1: { project: 'WEB', type: 'Epic' },
      3: { project: 'OPS', type: 'Story', parent: 1 },
      4: { project: 'OPS', type: 'Epic', parent: 5 },
      5: { project: 'OPS', type: 'Epic' },
      6: { project: 'WEB', type: 'Story', parent: 4 },
    });
    const stream = site.stream();
    const first = await readPages(stream);
    expect(items(first.records)).toHaveLength(3);
    site.issues[3] = { project: 'OPS', type: 'Story' };
    const { records, cursor } = await readPages(stream, {
      cursor: first.cursor,
    });
    expect(records).toEqual([
      { kind: 'tombstone', of: 'workItem', id: '3', reason: 'moved' },
    ]);
    expect(Object.keys(cursor?.known ?? {})).toEqual(['4', '5']);
  });

  it('does not rest, and looks at everything, when other projects are harvested', async () => {
    const site = new TreeJira({
      1: { project: 'WEB', type: 'Epic' },
      3: { project: 'OPS', type: 'Story', parent: 1 },
    });
    const { cursor } = await readPages(site.stream(undefined, 3_600_000));
    site.projects = [...site.projects, { id: '10003', key: 'NEW' }];
    const stream = site.stream(undefined, 3_600_000);
    const asked = site.jira.asked.length;
    const { records } = await readPages(stream, { cursor });
    expect(site.jira.asked.length).toBeGreaterThan(asked);
    // What is stored is not given again.
    expect(records).toEqual([]);
  });

  it('gives the rest after any page to another process', async () => {
    const site = new TreeJira({
      1: { project: 'WEB', type: 'Epic' },
      3: { project: 'OPS', type: 'Story', parent: 1 },
      4: { project: 'OPS', type: 'Story', parent: 1 },
    });
    const budget = { recordsPerPage: 2, bytesPerPage: 100_000 };
    const whole = await readPages(site.stream(), { budget });
    expect(whole.pages.length).toBeGreaterThan(3);
    let given = 0;
    for (const page of whole.pages) {
      given += page.records.length;
      const cursor = stored(page.next);
      const rest = await readPages(site.stream(), { budget, cursor });
      expect(rest.records).toEqual(whole.records.slice(given));
    }
  });

  it('forgets items that came to a harvested project', async () => {
    const site = new TreeJira({
      1: { project: 'WEB', type: 'Epic' },
      3: { project: 'OPS', type: 'Story', parent: 1 },
    });
    const stream = site.stream();
    const { cursor } = await readPages(stream);
    site.issues[3].project = 'WEB';
    const after = await readPages(stream, { cursor });
    expect(after.records).toEqual([]);
    expect(after.cursor).toMatchObject({ known: {} });
  });

  it('survives a query for roots that Jira rejects by saying which key', async () => {
    const site = new TreeJira({ 1: { project: 'WEB', type: 'Epic' } });
    const stream = site.stream({
      rootJql: 'nonsense',
      types: [{ name: 'Epic', children: [] }],
    });
    await expect(readPages(stream)).rejects.toThrow(
      /hierarchy\.rootJql of jira "cloud": .*An issue does not exist/,
    );
  });

  it('does not take an answer with warnings for a whole one', async () => {
    const site = new TreeJira({ 1: { project: 'WEB', type: 'Epic' } });
    site.warnings = [{ type: 'CLAUSE_LIMIT_EXCEEDED' }];
    await expect(readPages(site.stream())).rejects.toMatchObject({
      code: 'unreadable',
    });
  });

  it.each([{}, { v: 1 }, { v: 1, known: { '': 1 } }, { v: 2, known: {} }])(
    'refuses the cursor %j',
    async cursor => {
      const site = new TreeJira({});
      await expect(readPages(site.stream(), { cursor })).rejects.toMatchObject({
        code: 'invalid-cursor',
      });
    },
  );

  it('ends quietly when it is aborted', async () => {
    const site = new TreeJira({ 1: { project: 'WEB', type: 'Epic' } });
    const reading = site.stream().read({
      cursor: undefined,
      direction: 'tail',
      signal: AbortSignal.abort(),
      budget: { recordsPerPage: 10, bytesPerPage: 100_000 },
    });
    await expect(reading.next()).resolves.toMatchObject({ done: true });
  });
});
