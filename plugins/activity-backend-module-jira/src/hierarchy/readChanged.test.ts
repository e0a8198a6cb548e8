import type {
  ActivityRecord,
  WorkItemRecord,
} from '@activity-insights/plugin-activity-node';
import { readPages } from '@activity-insights/plugin-activity-node/testUtils';
import type { HierarchyConfig } from '../config';
import { TreeJira } from '../__testUtils__/TreeJira';

function items(records: readonly ActivityRecord[]): string[] {
  return records
    .filter((record): record is WorkItemRecord => record.kind === 'workItem')
    .map(({ key, project }) => `${key} in ${project?.name}`);
}

describe('a stream of hierarchies between traversals', () => {
  const later = '2026-01-05T09:30:00.000+0000';
  const start = async (hierarchy?: HierarchyConfig) => {
    const site = new TreeJira({
      1: { project: 'WEB', type: 'Epic' },
      3: { project: 'OPS', type: 'Story', parent: 1 },
    });
    const stream = site.stream(hierarchy, 3_600_000);
    const { cursor } = await readPages(stream);
    site.jira.asked.length = 0;
    return { site, stream, cursor };
  };

  it('gives what was changed, and what has come to be below what is known or harvested, with two requests', async () => {
    const { site, stream, cursor } = await start();
    site.issues = {
      1: site.issues[1],
      3: { ...site.issues[3], updated: later },
      4: { project: 'OPS', type: 'Story', parent: 1, updated: later },
      5: { project: 'OPS', type: 'Sub-task', parent: 4, updated: later },
      6: { project: 'OPS', type: 'Epic', updated: later },
      7: { project: 'OPS', type: 'Story', parent: 6, updated: later },
    };
    site.changed = [3, 4, 5, 6, 7];
    const next = await readPages(stream, { cursor });
    expect(items(next.records)).toEqual(
      [3, 4, 5].map(id => `OPS-${id} in OPS`),
    );
    const asked = site.jira.asked.filter(path => !path.includes('field'));
    expect(asked).toEqual([
      '/rest/api/3/search/jql',
      '/rest/api/3/issue/bulkfetch',
    ]);
    const quiet = await readPages(stream, { cursor: next.cursor });
    expect(quiet.records).toEqual([]);
  });

  it('looks at what it is hinted at, though search does not know it yet', async () => {
    const { site, stream, cursor } = await start();
    site.issues = {
      ...site.issues,
      2: { project: 'WEB', type: 'Story', parent: 1 },
      4: { project: 'OPS', type: 'Story', parent: 1 },
    };
    const hints = ['issue:2', 'issue:4', 'odd'];
    const { records, pages } = await readPages(stream, { cursor, hints });
    expect(items(records)).toEqual(['OPS-4 in OPS']);
    expect(pages.flatMap(({ settled = [] }) => settled)).toEqual(hints);
  });

  it('walks a configured tree when something has come to be below a harvested item, which may be in none', async () => {
    const types = [{ name: 'Epic', children: ['Story'] }];
    const { site, stream, cursor } = await start({ types });
    site.issues = {
      ...site.issues,
      2: { project: 'WEB', type: 'Story' },
      4: { project: 'OPS', type: 'Story', parent: 1 },
      5: { project: 'OPS', type: 'Sub-task', parent: 2 },
    };
    site.changed = [4, 5];
    const { records } = await readPages(stream, { cursor });
    expect(items(records)).toEqual(['OPS-4 in OPS']);
  });
});
