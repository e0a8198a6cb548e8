import { startJira, TestJira } from './testing/startJira';

describe('webhooks of Jira', () => {
  let jira: TestJira;
  beforeEach(async () => {
    jira = await startJira('cloud');
  });
  afterEach(() => jira.close());

  const path = '/rest/webhooks/1.0/webhook';

  it('are registered, listed without their secrets, and removed', async () => {
    const { status, body } = await jira.post(path, {
      name: 'Portal',
      url: 'http://127.0.0.1:9/hook',
      events: ['jira:issue_updated'],
      filters: { 'issue-related-events-section': 'project = HARB' },
      excludeBody: false,
      secret: 'brine',
    });

    expect(status).toBe(201);
    expect(body).toMatchObject({ name: 'Portal', isSigned: true });
    const list = await jira.get(path);
    expect(list.body).toEqual([body]);
    expect(list.text).not.toContain('brine');
    const own = body.self.replace(jira.url, '');
    expect((await jira.get(own)).body).toEqual(body);
    expect((await jira.delete(own)).status).toBe(204);
    expect((await jira.get(own)).status).toBe(404);
  });

  it.each([
    [{ name: 'No address' }],
    [{ name: 'Odd address', url: 'file:///etc/hosts' }],
    [
      {
        name: 'Odd filter',
        url: 'http://127.0.0.1:9/',
        filters: { 'issue-related-events-section': 'project =' },
      },
    ],
  ])('are refused when they make no sense: %j', async body => {
    expect((await jira.post(path, body)).status).toBe(400);
  });
});
