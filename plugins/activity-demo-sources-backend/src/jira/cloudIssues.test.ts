import { bearer, startJira, TestJira } from './testing/startJira';

describe('issues of Jira Cloud', () => {
  let jira: TestJira;
  beforeAll(async () => {
    jira = await startJira('cloud');
  });
  afterAll(() => jira.close());

  const api = '/rest/api/3';

  it('shows an issue with all that belongs to it', async () => {
    const { body } = await jira.get(`${api}/issue/HARB-3`);

    expect(body).toMatchObject({ id: '10009', key: 'HARB-3' });
    expect(body.fields).toMatchObject({
      summary: 'Plan berths by draught',
      created: '2026-01-07T15:00:00.000+0530',
      updated: '2026-01-30T14:30:00.000+0530',
      resolutiondate: '2026-01-30T14:30:00.000+0530',
      statuscategorychangedate: '2026-01-30T14:30:00.000+0530',
      status: { name: 'Done', statusCategory: { key: 'done', id: 3 } },
      issuetype: { name: 'Story', subtask: false, hierarchyLevel: 0 },
      parent: { key: 'HARB-2', fields: { issuetype: { name: 'Epic' } } },
      assignee: { accountId: '712020:person-2', accountType: 'atlassian' },
      components: [{ name: 'Berth Planner' }, { name: 'Tide Table' }],
      fixVersions: [{ id: '10203', name: '1.0', released: true }],
      labels: ['tide'],
      customfield_10028: 5,
      customfield_10016: null,
      customfield_10021: null,
      customfield_10014: null,
      comment: { total: 1 },
      subtasks: [{ key: 'HARB-4' }],
      issuelinks: [
        {
          id: '40006',
          type: { name: 'Blocks', inward: 'is blocked by' },
          inwardIssue: { key: 'HARB-9' },
        },
      ],
    });
    expect(body.fields.customfield_10020).toEqual([
      expect.objectContaining({ id: 103, state: 'closed', boardId: 1 }),
      expect.objectContaining({ id: 106, state: 'closed' }),
    ]);
  });

  it('Atlassian, Atlassian Document Format: version 3 has documents, and version 2 plain text', async () => {
    const three = await jira.get(`${api}/issue/10009?fields=description`);
    const two = await jira.get('/rest/api/2/issue/10009?fields=description');

    expect(two.body.fields.description).toBe(
      'Ships lie too deep.\n\n- ask pilots\n- measure',
    );
    const text = (words: string) => ({
      type: 'paragraph',
      content: [{ type: 'text', text: words }],
    });
    expect(three.body.fields.description).toEqual({
      type: 'doc',
      version: 1,
      content: [
        text('Ships lie too deep.'),
        {
          type: 'bulletList',
          content: ['ask pilots', 'measure'].map(words => ({
            type: 'listItem',
            content: [text(words)],
          })),
        },
      ],
    });
  });

  it('jira.js, issue type details: a team-managed project has types, statuses and points of its own', async () => {
    const { body } = await jira.get(`${api}/issue/QUAY-1`);
    const shared = (await jira.get(`${api}/issue/HARB-3`)).body;

    expect(body.fields).toMatchObject({
      customfield_10016: 3,
      customfield_10028: null,
      issuetype: {
        name: 'Story',
        scope: { type: 'PROJECT', project: { id: '10002' } },
      },
      status: { scope: { type: 'PROJECT' } },
    });
    expect(body.fields.issuetype.id).not.toBe(shared.fields.issuetype.id);
  });

  it.each(['HARB-6', '10018', 'HARB-77', 'NONE-1', 'HARB'])(
    'answers 404 for %s, which is gone or never was',
    async name => {
      expect((await jira.get(`${api}/issue/${name}`)).status).toBe(404);
    },
  );

  it('keeps hidden issues from those who lack the security level', async () => {
    expect(
      (await jira.get(`${api}/issue/HARB-7`)).body.fields.security,
    ).toEqual(expect.objectContaining({ name: 'Internal' }));
    expect(
      (await jira.get(`${api}/issue/HARB-7`, bearer('tidewater-guest'))).status,
    ).toBe(404);
  });

  it('leaves the address of a user out, unless it is public', async () => {
    const { body } = await jira.get(`${api}/issue/HARB-3`);

    expect(body.fields.reporter.emailAddress).toBe(
      'ada.pier@tidewater.example',
    );
    expect(body.fields.assignee).not.toHaveProperty('emailAddress');
    expect(body.fields.assignee.timeZone).toBe('Asia/Kolkata');
  });

  it('Atlassian, issue/bulkfetch: at most 100 issues, by rising id, without those that are not there', async () => {
    const fetchAll = (issueIdsOrKeys: string[]) =>
      jira.post(`${api}/issue/bulkfetch`, {
        issueIdsOrKeys,
        fields: ['summary'],
        expand: ['changelog'],
      });
    const { body } = await fetchAll(['HARB-8', '10003', 'HARB-99', '10015']);

    expect(body.issues.map((issue: any) => issue.key)).toEqual([
      'HARB-1',
      'HARB-5',
      'QUAY-2',
    ]);
    expect(body.issues[1].changelog.histories).toHaveLength(40);
    expect(body.issueErrors).toEqual([]);
    expect(
      (await fetchAll(Array.from({ length: 101 }, (_, i) => `${i}`))).status,
    ).toBe(400);
  });
});
