import { type Page, pageLimits } from '@activity-insights/plugin-activity-node';
import { readPages } from '@activity-insights/plugin-activity-node/testUtils';
import type { JsonObject } from '@backstage/types';
import { StubJira } from '../__testUtils__/StubJira';
import { IssueFetcher } from '../fetching/IssueFetcher';
import { RememberedVocabulary } from '../fields/SiteVocabulary';
import { IssuesStream } from '../issues/IssuesStream';

const perIssue = 45;
const shown = 40;
const created = '2026-01-01T00:00:00.000+0000';

const histories = (issue: string) =>
  Array.from({ length: perIssue }, (_, index) => ({
    id: `${issue}${String(index).padStart(2, '0')}`,
    created,
    items: [{ field: 'status', fieldId: 'status', from: '1', to: '3' }],
  }));

/** A Cloud whose issues all have longer changelogs than it puts into them. */
function startJira(count: number): StubJira {
  const ids = Array.from({ length: count }, (_, index) => String(1000 + index));
  return new StubJira({
    '/rest/api/3/field': () => [],
    '/rest/api/3/status': () => [],
    '/rest/api/3/search/jql': () => ({ issues: ids.map(id => ({ id })) }),
    '/rest/api/3/issue/bulkfetch': (_, body) => ({
      issues: (body as { issueIdsOrKeys: string[] }).issueIdsOrKeys.map(id => ({
        id,
        key: `WEB-${id}`,
        fields: {
          project: { id: '1' },
          issuetype: { id: '1', name: 'Task' },
          status: { id: '3', name: 'Doing' },
          comment: { comments: [], total: 0 },
          created,
          updated: created,
        },
        changelog: {
          total: perIssue,
          histories: histories(id).slice(-shown),
        },
      })),
    }),
    '/rest/api/3/changelog/bulkfetch': (_, body) => ({
      issueChangeLogs: (
        body as { issueIdsOrKeys: string[] }
      ).issueIdsOrKeys.map(issueId => ({
        issueId,
        changeHistories: histories(issueId),
      })),
    }),
  });
}

function streamOf({ site }: StubJira): IssuesStream {
  const vocabulary = new RememberedVocabulary(site);
  return new IssuesStream(
    { id: '1', name: 'Web' },
    {
      site,
      vocabulary,
      fetcher: new IssueFetcher(site, vocabulary),
      jql: undefined,
      isHarvested: () => true,
      hintAt: async () => {},
    },
  );
}

const changesIn = (pages: readonly Page[]) =>
  pages
    .flatMap(({ records }) => records)
    .flatMap(record =>
      record.kind === 'workItemChange' ? [record.historyId] : [],
    );

describe('issues with long changelogs', () => {
  it('are read together as far as one answer holds their entries, each entry once', async () => {
    const jira = startJira(250);
    const { pages } = await readPages(streamOf(jira));
    const read = changesIn(pages);
    expect(read).toHaveLength(250 * perIssue);
    expect(new Set(read).size).toBe(read.length);
    const requests = jira.asked.filter(path => path.includes('bulkfetch'));
    expect(requests.filter(path => path.includes('changelog'))).toHaveLength(2);
    expect(requests.filter(path => path.includes('issue/'))).toHaveLength(3);
  });

  it('are read to their end by whoever goes on, wherever a page has ended', async () => {
    const jira = startJira(130);
    const whole = await readPages(streamOf(jira));
    const all = new Set(changesIn(whole.pages));
    for (const index of [0, 3, 9, whole.pages.length - 2]) {
      const cursor: JsonObject = JSON.parse(
        JSON.stringify(whole.pages[index].next),
      );
      const rest = await readPages(streamOf(jira), {
        cursor,
        budget: pageLimits,
      });
      expect(rest.pages.at(-1)?.done).toBe(true);
      const before = changesIn(whole.pages.slice(0, index + 1));
      expect(new Set([...before, ...changesIn(rest.pages)])).toEqual(all);
    }
  });
});
