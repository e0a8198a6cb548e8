import { readPages } from '@activity-insights/plugin-activity-node/testUtils';
import { StubJira } from './__testUtils__/StubJira';
import { JiraSource } from './JiraSource';

const day = '2026-01-05T09:00:00.000+0000';

/** A Cloud site where an item of WEB is below one of OPS that was done long ago. */
function startSite(archived: boolean): StubJira {
  const project = (id: string, key: string) => ({ id, key, name: key });
  const parentOfAll = {
    id: '50',
    key: 'OPS-1',
    fields: { status: { statusCategory: { key: 'done' } } },
  };
  return new StubJira({
    '/rest/api/2/myself': () => ({}),
    '/rest/api/3/project/search': () => ({
      values: [{ ...project('1', 'WEB'), archived }, project('2', 'OPS')],
      total: 2,
    }),
    '/rest/api/3/field': () => [],
    '/rest/api/3/status': () => [],
    '/rest/api/3/search/jql': (_, body) => {
      const { jql } = body as { jql: string };
      if (/issue in \(50\)/.test(jql)) {
        return { issues: [{ id: '50', fields: { project: { id: '2' } } }] };
      }
      return { issues: jql.includes('project = 1') ? [{ id: '10' }] : [] };
    },
    '/rest/api/3/issue/bulkfetch': () => ({
      issues: [
        {
          id: '10',
          key: 'WEB-1',
          fields: {
            project: { id: '1' },
            issuetype: { id: '1', name: 'Task' },
            status: { id: '3', name: 'Doing' },
            comment: { comments: [], total: 0 },
            parent: parentOfAll,
            created: day,
            updated: day,
          },
          changelog: { total: 0, histories: [] },
        },
      ],
    }),
  });
}

async function listStreams(archived = false) {
  const source = new JiraSource({
    config: {
      id: 'cloud',
      enabled: true,
      frequencyMs: 900_000,
      limits: {},
      webhookSecret: undefined,
      jql: undefined,
      projects: [{ key: 'WEB' }, { key: 'OPS' }],
      baseUrl: 'https://jira.example',
      credentials: { kind: 'token', token: 'token-of-the-stub' },
    },
    requests: startSite(archived).requests,
    webhooks: { listen: async () => {} },
    isOnlyInstance: true,
  });
  const note = jest.fn(async () => 1);
  await source.listen({ note });
  const { signal } = new AbortController();
  return { note, streams: await source.listStreams({ signal, locators: [] }) };
}

describe('JiraSource', () => {
  it('has no census of an archived project, of which search shows nothing', async () => {
    const { streams } = await listStreams(true);
    const censuses = streams.filter(({ resource }) => resource === 'census');
    expect(censuses.map(({ project }) => project.id)).toEqual(['2']);
  });

  it('hints the stream of another project at an old ancestor there', async () => {
    const { streams, note } = await listStreams();
    const issues = streams.find(
      ({ project, resource }) => project.id === '1' && resource === 'issues',
    )!;
    const horizon = Date.parse('2026-01-01T00:00:00Z');
    const { records } = await readPages(issues, { horizon });
    expect(records[0]).toMatchObject({ kind: 'workItem', key: 'WEB-1' });
    expect(note.mock.calls).toEqual([
      [[{ projectId: '2', resource: 'issues', key: '50' }], { isOwn: true }],
    ]);
  });
});
