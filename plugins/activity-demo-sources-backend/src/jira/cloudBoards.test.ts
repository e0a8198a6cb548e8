import { startJira, TestJira } from './testing/startJira';

describe('boards of Jira Cloud', () => {
  let jira: TestJira;
  beforeEach(async () => {
    jira = await startJira('cloud');
  });
  afterEach(() => jira.close());

  it('RFC-127: boards and sprints by offset, their issues by token', async () => {
    const boards = await jira.get('/rest/agile/1.0/board?projectKeyOrId=HARB');
    const page = await jira.get(
      '/rest/software/1.0/board/1/issue?maxResults=2&fields=summary',
    );

    expect(boards.body).toMatchObject({
      total: 1,
      isLast: true,
      values: [{ id: 1, type: 'scrum', location: { projectKey: 'HARB' } }],
    });
    // The product version and the epic are on no board.
    expect(page.body.issues.map((issue: any) => issue.key)).toEqual([
      'HARB-3',
      'HARB-4',
    ]);
    const rest = await jira.get(
      `/rest/software/1.0/board/1/issue?maxResults=50&fields=summary&nextPageToken=${page.body.nextPageToken}`,
    );
    expect(rest.body.issues.map((issue: any) => issue.key)).toEqual([
      'HARB-5',
      'HARB-7',
      'HARB-9',
    ]);
    expect(rest.body).not.toHaveProperty('nextPageToken');
    expect((await jira.get('/rest/agile/1.0/board/1/issue')).status).toBe(404);
  });

  it('Agile API: sprints have states that follow from time, and future ones no dates', async () => {
    const path = '/rest/agile/1.0/board/1/sprint';
    const all = (await jira.get(path)).body.values;
    const some = (await jira.get(`${path}?state=active,future`)).body.values;

    expect(all.map(({ id, state }: any) => [id, state])).toEqual([
      [103, 'closed'],
      [106, 'closed'],
      [109, 'active'],
      [112, 'future'],
    ]);
    expect(some.map(({ id }: any) => id)).toEqual([109, 112]);
    expect(all[3]).not.toHaveProperty('startDate');
    expect(all[2]).not.toHaveProperty('completeDate');
    expect(all[0]).toMatchObject({
      startDate: '2026-01-09T09:00:00.000Z',
      completeDate: '2026-01-23T15:00:00.000Z',
      originBoardId: 1,
    });
    expect((await jira.get('/rest/agile/1.0/sprint/103')).body).toEqual(all[0]);
    expect((await jira.get('/rest/agile/1.0/sprint/7')).status).toBe(404);
  });

  it('Agile API: a kanban board has no sprints, and no estimation', async () => {
    const sprints = await jira.get('/rest/agile/1.0/board/3/sprint');
    const kanban = await jira.get('/rest/agile/1.0/board/3/configuration');
    const scrum = await jira.get('/rest/agile/1.0/board/1/configuration');
    const simple = await jira.get('/rest/agile/1.0/board/2/configuration');

    expect(sprints.status).toBe(400);
    expect(sprints.body.errorMessages).toEqual([
      'The board does not support sprints',
    ]);
    expect(kanban.body).not.toHaveProperty('estimation');
    expect(scrum.body.estimation.field.fieldId).toBe('customfield_10028');
    expect(simple.body).toMatchObject({
      type: 'simple',
      estimation: { field: { fieldId: 'customfield_10016' } },
    });
    expect(scrum.body.columnConfig.columns.at(-1).statuses).toHaveLength(2);
  });

  it('Agile API: sprints of another board leak in with issues that were moved', async () => {
    const { body } = await jira.get('/rest/agile/1.0/board/2/sprint');

    expect(
      body.values.map(({ id, originBoardId }: any) => [id, originBoardId]),
    ).toEqual([[103, 1]]);
  });

  it('lists the issues of a sprint, also those that were moved away, and of an epic', async () => {
    const keys = async (path: string) =>
      (await jira.get(`/rest/software/1.0/${path}`)).body.issues.map(
        (issue: any) => issue.key,
      );

    expect(await keys('sprint/103/issue')).toEqual(['HARB-3', 'QUAY-2']);
    expect(await keys('board/1/sprint/103/issue')).toEqual(['HARB-3']);
    expect(await keys('epic/HARB-2/issue')).toEqual(['HARB-3']);
    expect(
      await keys('sprint/103/issue?jql=project=QUAY order by key desc'),
    ).toEqual(['QUAY-2']);
    expect(await keys('board/1/backlog')).toEqual([
      'HARB-4',
      'HARB-5',
      'HARB-7',
      'HARB-9',
    ]);
  });
});
