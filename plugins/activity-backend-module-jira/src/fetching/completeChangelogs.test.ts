import { StubJira } from '../__testUtils__/StubJira';
import { completeChangelogs } from './completeChangelogs';

const bulk = '/rest/api/3/changelog/bulkfetch';
const entry = (
  id: number,
  created: string | number = '2026-01-01T00:00:00Z',
) => ({
  id: String(id),
  created,
  items: [],
});
const entries = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => entry(from + index));

function issueWith(id: string, histories: unknown[], total?: number) {
  return { id, key: `WEB-${id}`, fields: {}, changelog: { total, histories } };
}

function idsOf(histories: readonly unknown[] = []): number[] {
  const ids = histories.map(each => Number((each as { id: string }).id));
  return [...new Set(ids)].sort((a, b) => a - b);
}

describe('completeChangelogs', () => {
  it('asks for nothing where all came along', async () => {
    const jira = new StubJira({});
    const whole = issueWith('1', entries(0, 3), 3);
    const read = await completeChangelogs(jira.site, [whole], undefined);
    expect(idsOf(read.get('1'))).toEqual([0, 1, 2]);
    expect(jira.asked).toEqual([]);
  });

  it('reads the rest of many at once, whose entries are spread over pages', async () => {
    const bodies: any[] = [];
    const jira = new StubJira({
      [bulk]: (_, body: any) => {
        bodies.push(body);
        return body.nextPageToken === undefined
          ? {
              issueChangeLogs: [
                { issueId: '1', changeHistories: entries(0, 30) },
                { issueId: '2', changeHistories: entries(100, 150) },
                { issueId: '1', changeHistories: entries(30, 40) },
              ],
              nextPageToken: 'more',
            }
          : {
              issueChangeLogs: [
                { issueId: '1', changeHistories: entries(40, 60) },
              ],
              nextPageToken: null,
            };
      },
    });
    const read = await completeChangelogs(
      jira.site,
      [
        issueWith('1', entries(20, 60), 60),
        issueWith('2', entries(110, 150), 50),
        issueWith('3', entries(200, 205), 5),
      ],
      undefined,
    );
    expect(bodies.map(({ issueIdsOrKeys }) => issueIdsOrKeys)).toEqual([
      ['1', '2'],
      ['1', '2'],
    ]);
    expect(idsOf(read.get('1'))).toHaveLength(60);
    expect(idsOf(read.get('2'))).toHaveLength(50);
    expect(idsOf(read.get('3'))).toHaveLength(5);
  });

  it('takes what came along and what is read together, because either may lack entries', async () => {
    const jira = new StubJira({
      [bulk]: () => ({
        issueChangeLogs: [{ issueId: '1', changeHistories: entries(0, 5) }],
      }),
      '/rest/api/3/issue/1/changelog': () => ({
        values: [],
        total: 0,
      }),
    });
    const cut = issueWith('1', entries(4, 8), 8);
    const read = await completeChangelogs(jira.site, [cut], undefined);
    expect(idsOf(read.get('1'))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it.each([
    ['is no such API', undefined],
    [
      'are seconds where milliseconds should be',
      () => ({
        issueChangeLogs: [
          {
            issueId: '1',
            changeHistories: [entry(0, 1_767_225_600), entry(1, 1_767_225_600)],
          },
        ],
      }),
    ],
  ])('reads one by one where there %s', async (_, answer) => {
    const all = entries(0, 120);
    const jira = new StubJira({
      ...(answer && { [bulk]: answer }),
      '/rest/api/3/issue/1/changelog': query => {
        const startAt = Number(query.get('startAt'));
        const values = all.slice(startAt, startAt + 100);
        return { values, total: 120, maxResults: 100 };
      },
    });
    const cut = issueWith('1', entries(80, 120), 120);
    const read = await completeChangelogs(jira.site, [cut], undefined);
    expect(idsOf(read.get('1'))).toHaveLength(120);
    const dates = read
      .get('1')!
      .map(each => (each as { created: unknown }).created);
    expect(dates.filter(created => typeof created === 'number')).toEqual([]);
  });

  it('does not take the word of Jira that there are none more, where it does not say how many', async () => {
    const jira = new StubJira({
      [bulk]: () => ({
        issueChangeLogs: [{ issueId: '1', changeHistories: entries(0, 70) }],
      }),
      '/rest/api/3/issue/1/changelog': () => ({
        values: entries(0, 70),
        total: 70,
      }),
    });
    const silent = issueWith('1', entries(30, 70));
    const read = await completeChangelogs(jira.site, [silent], undefined);
    expect(idsOf(read.get('1'))).toHaveLength(70);
  });

  it('refuses pages that lead in a circle', async () => {
    const jira = new StubJira({
      [bulk]: () => ({ issueChangeLogs: [], nextPageToken: 'again' }),
    });
    const cut = issueWith('1', entries(30, 70), 70);
    await expect(
      completeChangelogs(jira.site, [cut], undefined),
    ).rejects.toMatchObject({ code: 'unreadable' });
  });

  describe('in Data Center', () => {
    const expanded = '/rest/api/2/issue/1';
    const paged = `${expanded}/changelog`;

    it('takes what came along for all, and reads what is said to be missing', async () => {
      const jira = new StubJira(
        { [paged]: () => ({ values: entries(0, 5), total: 5 }) },
        'Server',
      );
      const issues = [
        issueWith('1', entries(3, 5), 5),
        issueWith('2', entries(10, 110)),
      ];
      const read = await completeChangelogs(jira.site, issues, undefined);
      expect(idsOf(read.get('1'))).toEqual([0, 1, 2, 3, 4]);
      expect(idsOf(read.get('2'))).toHaveLength(100);
      expect(jira.asked.filter(path => path.includes('/2/'))).not.toContain(
        '/rest/api/2/issue/2/changelog',
      );
    });

    it('reads those that a search has not brought from the issue', async () => {
      const jira = new StubJira(
        { [expanded]: () => ({ changelog: { histories: entries(0, 3) } }) },
        'Server',
      );
      const bare = { id: '1', key: 'WEB-1', fields: {} };
      const read = await completeChangelogs(jira.site, [bare], undefined);
      expect(idsOf(read.get('1'))).toEqual([0, 1, 2]);
    });
  });
});
