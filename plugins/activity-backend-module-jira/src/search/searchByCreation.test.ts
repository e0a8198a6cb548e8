import { StubJira } from '../__testUtils__/StubJira';
import { searchByCreation } from './searchByCreation';
import type { SearchPosition } from './SearchPosition';
import type { SearchRow } from './SearchRow';

interface Issue {
  id: string;
  created: number;
}

const minute = 60_000;
const noon = Date.UTC(2026, 5, 1, 12);
const query = { jql: 'project = 1', withUpdated: true };

/** A Data Center that gives so many rows at most, and understands the queries of this test. */
function dataCenter(issues: Issue[], cap: number) {
  const asked: string[] = [];
  const jira = new StubJira(
    {
      '/rest/api/2/search': (_, body) => {
        const { jql, startAt } = body as { jql: string; startAt: number };
        asked.push(jql);
        const edge = Number(/created <= (\d+)/.exec(jql)?.[1] ?? Infinity);
        const found = issues
          .filter(({ created }) => created <= edge)
          .sort((a, b) => b.created - a.created);
        return {
          startAt,
          total: found.length,
          issues: found.slice(startAt, startAt + cap).map(each => ({
            id: each.id,
            fields: {
              created: new Date(each.created).toISOString(),
              updated: new Date(each.created).toISOString(),
            },
          })),
        };
      },
    },
    'Server',
  );
  return { site: jira.site, asked };
}

async function walk(
  site: StubJira['site'],
  between: (page: number) => void = () => {},
): Promise<SearchRow[]> {
  const rows: SearchRow[] = [];
  let position: SearchPosition | undefined;
  for (let page = 1; page < 100; page++) {
    const found = await searchByCreation(
      site,
      query,
      position as never,
      undefined,
    );
    rows.push(...found.rows);
    if (!found.next) return rows;
    position = JSON.parse(JSON.stringify(found.next));
    between(page);
  }
  throw new Error('It comes to no end');
}

const ids = (rows: readonly SearchRow[]) => rows.map(({ id }) => id);

function issuesEvery(stepMs: number, count: number): Issue[] {
  return Array.from({ length: count }, (_, index) => ({
    id: String(100 + index),
    created: noon - index * stepMs,
  }));
}

describe('searchByCreation', () => {
  it('gives each issue once, the latest created first, whatever a page holds', async () => {
    const issues = issuesEvery(25_000, 100);
    for (const cap of [7, 30, 99, 100]) {
      const { site } = dataCenter(issues, cap);
      expect(ids(await walk(site))).toEqual(ids(issues));
    }
  });

  it('loses nothing when more issues share a minute than a page holds', async () => {
    const issues = [
      ...issuesEvery(minute, 3),
      ...Array.from({ length: 90 }, (_, index) => ({
        id: String(200 + index),
        created: noon - 10 * minute - index,
      })),
      { id: '900', created: noon - 11 * minute },
    ];
    const { site } = dataCenter(issues, 30);
    const found = ids(await walk(site));
    expect(new Set(found)).toEqual(new Set(ids(issues)));
  });

  it('loses nothing when rows before it come and go', async () => {
    const issues = issuesEvery(minute, 60);
    const { site } = dataCenter(issues, 10);
    const wanted = ids(issues).slice(20);
    const found = await walk(site, page => {
      if (page === 1) issues.splice(0, 9);
      if (page === 2) issues.unshift({ id: '1', created: noon + minute });
    });
    expect(ids(found)).toEqual(expect.arrayContaining(wanted));
  });

  it('asks for whole minutes', async () => {
    const { site, asked } = dataCenter(issuesEvery(25_000, 20), 7);
    await walk(site);
    const edges = asked.flatMap(jql => /<= (\d+)/.exec(jql)?.[1] ?? []);
    expect(edges.length).toBeGreaterThan(1);
    expect(edges.filter(edge => Number(edge) % minute !== 0)).toEqual([]);
  });
});
