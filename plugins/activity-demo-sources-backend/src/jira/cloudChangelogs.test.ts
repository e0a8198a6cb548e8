import { blocks, on } from './testing/harbourItems';
import { startJira, TestJira } from './testing/startJira';

describe('changelogs and comments of Jira Cloud', () => {
  let jira: TestJira;
  beforeAll(async () => {
    jira = await startJira('cloud');
  });
  afterAll(() => jira.close());

  const api = '/rest/api/3';
  const itemsOf = (body: any) =>
    body.values.flatMap((entry: any) => entry.items);

  it('devlake, issue 9057: one history holds several items of the same field', async () => {
    const { body } = await jira.get(`${api}/issue/HARB-3/changelog`);
    const entry = body.values[1];

    expect(entry.items).toEqual([
      {
        field: 'Sprint',
        fieldtype: 'custom',
        fieldId: 'customfield_10020',
        from: '',
        fromString: '',
        to: '103',
        toString: 'HARB Sprint 1, the [first]',
      },
      {
        field: 'Component',
        fieldtype: 'jira',
        fieldId: 'components',
        from: null,
        fromString: null,
        to: '10500',
        toString: 'Berth Planner',
      },
      {
        field: 'Component',
        fieldtype: 'jira',
        fieldId: 'components',
        from: null,
        fromString: null,
        to: '10501',
        toString: 'Tide Table',
      },
      {
        field: 'Story Points',
        fieldtype: 'custom',
        fieldId: 'customfield_10028',
        from: null,
        fromString: null,
        to: null,
        toString: '5',
      },
    ]);
    expect(entry.created).toBe('2026-01-09T14:30:00.000+0530');
  });

  it('sample of a Sprint item: it lists all sprints before and after, with commas', async () => {
    const { body } = await jira.get(`${api}/issue/HARB-3/changelog`);
    const sprints = itemsOf(body).filter(
      (item: any) => item.field === 'Sprint',
    );

    expect(sprints[1]).toMatchObject({
      from: '103',
      to: '103, 106',
      toString: 'HARB Sprint 1, the [first], HARB Sprint 2',
    });
  });

  it('jira.js, change details: links and parents have no field id', async () => {
    const early = await jira.get(`${api}/issue/HARB-3/changelog`);
    const link = itemsOf(early.body).find((item: any) => item.field === 'Link');

    expect(link).toEqual({
      field: 'Link',
      fieldtype: 'jira',
      from: null,
      fromString: null,
      to: 'HARB-9',
      toString: 'This issue is blocked by HARB-9',
    });
    // In a company-managed project an early entry names the epic link.
    expect(itemsOf(early.body)[0]).toMatchObject({
      field: 'Epic Link',
      fieldId: 'customfield_10014',
      from: null,
      to: '10006',
      toString: 'HARB-2',
    });
  });

  it('pages a changelog, oldest first, at most 100 at a time', async () => {
    const path = `${api}/issue/HARB-5/changelog`;
    const all = (await jira.get(`${path}?maxResults=1000`)).body;
    const page = (await jira.get(`${path}?startAt=40&maxResults=10`)).body;

    expect(all).toMatchObject({ maxResults: 100, total: 45, isLast: true });
    expect(page).toMatchObject({ startAt: 40, total: 45, isLast: true });
    expect(page.values).toEqual(all.values.slice(40));
    expect((await jira.get(`${path}?maxResults=9`)).body).toMatchObject({
      isLast: false,
      nextPage: expect.stringContaining('startAt=9'),
    });
  });

  it('finds a moved issue by its id, its key and its old key, and tells of the move', async () => {
    for (const name of ['10024', 'QUAY-2', 'HARB-8', 'harb-8']) {
      const { body } = await jira.get(`${api}/issue/${name}?fields=issuetype`);

      expect(body).toMatchObject({ id: '10024', key: 'QUAY-2' });
    }
    const { body } = await jira.get(`${api}/issue/10024/changelog`);
    expect(itemsOf(body)).toEqual([
      expect.objectContaining({ field: 'project', from: '10001', to: '10002' }),
      expect.objectContaining({
        field: 'Key',
        fromString: 'HARB-8',
        toString: 'QUAY-2',
      }),
      expect.objectContaining({ field: 'issuetype', fromString: 'Task' }),
    ]);
  });

  it('Atlassian, changelog/bulkfetch: by date over all issues, with numbers for dates and a token for more', async () => {
    const ask = { issueIdsOrKeys: ['HARB-3', 'HARB-5'], maxResults: 6 };
    const first = await jira.post(`${api}/changelog/bulkfetch`, ask);
    const groups = first.body.issueChangeLogs;

    expect(groups.map((group: any) => group.issueId)).toEqual([
      '10009',
      '10015',
      '10009',
      '10015',
    ]);
    expect(groups[0].changeHistories[0].created).toBe(on(3));
    const second = await jira.post(`${api}/changelog/bulkfetch`, {
      ...ask,
      maxResults: 1000,
      nextPageToken: first.body.nextPageToken,
    });
    expect(second.body.nextPageToken).toBeNull();
    const ids = [first, second].flatMap(({ body }) =>
      body.issueChangeLogs.flatMap((group: any) =>
        group.changeHistories.map((entry: any) => entry.id),
      ),
    );
    expect(new Set(ids).size).toBe(45 + 6 + 1);
    expect(ids).toHaveLength(52);
  });

  it('Atlassian, changelog/bulkfetch: filters by field ids, which links do not have', async () => {
    const { body } = await jira.post(`${api}/changelog/bulkfetch`, {
      issueIdsOrKeys: ['HARB-3'],
      fieldIds: ['status', 'components'],
    });
    const fields = body.issueChangeLogs.flatMap((group: any) =>
      group.changeHistories.flatMap((entry: any) =>
        entry.items.map((item: any) => item.field),
      ),
    );

    expect(fields).toEqual(['Component', 'Component', 'status', 'status']);
    expect(
      (
        await jira.post(`${api}/changelog/bulkfetch`, {
          issueIdsOrKeys: ['HARB-3'],
          fieldIds: Array.from({ length: 11 }, (_, i) => `f${i}`),
        })
      ).status,
    ).toBe(400);
  });

  it('gives entries of a changelog by their ids', async () => {
    const { body } = await jira.post(`${api}/issue/HARB-3/changelog/list`, {
      changelogIds: [10009002, 1],
    });

    expect(body).toMatchObject({ total: 1, histories: [{ id: '10009002' }] });
  });

  it('pycontribs, issue 1938: comments come 100 at a time at most, oldest first unless asked otherwise', async () => {
    const path = `${api}/issue/HARB-5/comment`;
    const all = (await jira.get(`${path}?maxResults=5000`)).body;
    const newest = (await jira.get(`${path}?orderBy=-created&maxResults=2`))
      .body;

    expect(all).toMatchObject({ total: 25, maxResults: 100 });
    expect(newest.comments.map((comment: any) => comment.id)).toEqual(
      all.comments
        .slice(-2)
        .reverse()
        .map((comment: any) => comment.id),
    );
    const ids = all.comments.map((comment: any) => Number(comment.id));
    const list = await jira.post(`${api}/comment/list`, {
      ids: [ids[3], ids[1], 1],
    });
    expect(list.body.values.map((comment: any) => Number(comment.id))).toEqual([
      ids[1],
      ids[3],
    ]);
    expect(
      (
        await jira.post(`${api}/comment/list`, {
          ids: Array.from({ length: 1001 }, (_, i) => i),
        })
      ).status,
    ).toBe(400);
  });

  it('tells of a link at both ends, with one id', async () => {
    const ends = await Promise.all(
      ['HARB-3', 'HARB-9'].map(key =>
        jira.get(`${api}/issue/${key}?fields=issuelinks`),
      ),
    );

    expect(ends.map(({ body }) => body.fields.issuelinks[0].id)).toEqual([
      String(blocks.id),
      String(blocks.id),
    ]);
    expect(ends[1].body.fields.issuelinks[0].outwardIssue.key).toBe('HARB-3');
  });
});
