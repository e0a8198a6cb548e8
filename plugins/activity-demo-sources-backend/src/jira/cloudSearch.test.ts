import { on } from './testing/harbourItems';
import { bearer, startJira, TestJira } from './testing/startJira';

describe('search in Jira Cloud', () => {
  let jira: TestJira;
  beforeEach(async () => {
    jira = await startJira('cloud');
  });
  afterEach(() => jira.close());

  const path = '/rest/api/3/search/jql';
  const search = (body: object) => jira.post(path, body);
  const keysOf = (answer: { body: any }) =>
    answer.body.issues.map((issue: any) => issue.key);

  it.each(['GET', 'POST'])(
    'Atlassian, CHANGE-2046: the old search answers 410 to %s',
    async method => {
      const answer =
        method === 'GET'
          ? await jira.get('/rest/api/2/search?jql=project=HARB')
          : await jira.post('/rest/api/3/search', { jql: 'project = HARB' });

      expect(answer.status).toBe(410);
      expect(answer.body.errorMessages[0]).toMatch(
        /^The requested API has been removed\. Please migrate to the \/rest\/api\/3\/search\/jql API\./,
      );
    },
  );

  it('Atlassian, specification of search/jql: fields default to ids only, and there is no total', async () => {
    const answer = await jira.get(`${path}?jql=project=QUAY order by created`);

    expect(answer.body).toEqual({
      issues: [{ id: '10024' }, { id: '10004' }],
      isLast: true,
    });
  });

  it('Atlassian, specification of search/jql: pages are chained by tokens, and the last has none', async () => {
    const jql = 'project = HARB order by key asc';
    const keys: string[] = [];
    let nextPageToken: string | undefined;
    let pages = 0;
    do {
      const answer = await search({
        jql,
        maxResults: 3,
        fields: ['summary'],
        nextPageToken,
      });
      keys.push(...keysOf(answer));
      expect(answer.body.isLast).toBe(answer.body.nextPageToken === undefined);
      nextPageToken = answer.body.nextPageToken;
      pages += 1;
    } while (nextPageToken && pages < 9);

    expect(keys).toEqual([1, 2, 3, 4, 5, 7, 9].map(number => `HARB-${number}`));
    expect(pages).toBe(3);
  });

  it('Atlassian, specification of search/jql: a token lives for seven days', async () => {
    const ask = { jql: 'project = HARB', maxResults: 1 };
    const { nextPageToken } = (await search(ask)).body;

    jira.clock.at += 7 * 24 * 60 * 60 * 1000;
    expect((await search({ ...ask, nextPageToken })).status).toBe(200);
    jira.clock.at += 1;
    expect((await search({ ...ask, nextPageToken })).status).toBe(400);
  });

  it('a token belongs to its query, and one that was made up to none', async () => {
    const { nextPageToken } = (
      await search({ jql: 'project = HARB', maxResults: 1 })
    ).body;

    for (const wrong of [
      { jql: 'project = QUAY', nextPageToken },
      { jql: 'project = HARB', nextPageToken: 'made-up' },
      { jql: 'project = HARB', nextPageToken, reconcileIssues: [10_009] },
    ]) {
      expect((await search(wrong)).status).toBe(400);
    }
  });

  it('measured on a Cloud site: parameters in the query string of a POST mean nothing', async () => {
    const answer = await jira.post(`${path}?maxResults=1&jql=project=LOCK`, {
      jql: 'project = QUAY',
    });

    expect(answer.body.issues).toHaveLength(2);
  });

  it.each([
    ['Unbounded JQL queries are not allowed here', { jql: 'order by created' }],
    ['Unbounded JQL queries are not allowed here', {}],
    ['between 1 and 5000', { jql: 'project = HARB', maxResults: 0 }],
    ['between 1 and 5000', { jql: 'project = HARB', maxResults: 5001 }],
    ['Invalid request payload', { jql: 'project = HARB', startAt: 0 }],
    ['Invalid request payload', { jql: 'project = HARB', maxResults: 'many' }],
    [
      'must not exceed 50',
      {
        jql: 'project = HARB',
        reconcileIssues: Array.from({ length: 51 }, (_, i) => i),
      },
    ],
  ])('refuses what Cloud refuses: %s (%j)', async (message, body) => {
    const answer = await search(body);

    expect(answer.status).toBe(400);
    expect(answer.body).toEqual({
      errorMessages: [expect.stringContaining(message)],
      errors: {},
    });
  });

  it('Atlassian, bulk fetch and migration notes: 40 newest histories and 20 oldest comments come inline', async () => {
    const answer = await search({
      jql: 'key = HARB-5',
      fields: ['comment'],
      expand: 'changelog',
    });
    const [{ changelog, fields }] = answer.body.issues;

    expect(changelog).toMatchObject({ total: 45, maxResults: 40 });
    expect(changelog.histories).toHaveLength(40);
    expect(changelog.histories[0].items[0].toString).toBe('Crane halts 45');
    expect(changelog.histories[39].items[0].toString).toBe('Crane halts 6');
    expect(fields.comment).toMatchObject({ total: 25, maxResults: 20 });
    expect(fields.comment.comments).toHaveLength(20);
    expect(fields.comment.comments[0].body.content[0].content[0].text).toBe(
      'Halted again, 0',
    );
  });

  it('airbyte issue 48492 and others: quoted dates are read in the zone of the account', async () => {
    // 10004 was created at 09:00 UTC, which is 14:30 in Kolkata and 04:00 in New York.
    const at = async (time: string, token: string) => {
      const jql = encodeURIComponent(
        `project = QUAY and type = Story and created >= "2026-01-14 ${time}"`,
      );
      const answer = await jira.get(`${path}?jql=${jql}`, bearer(token));
      return answer.body.issues.length;
    };

    expect(await at('14:30', 'tidewater-harvester')).toBe(1);
    expect(await at('14:31', 'tidewater-harvester')).toBe(0);
    expect(await at('04:00', 'tidewater-guest')).toBe(1);
    expect(await at('04:01', 'tidewater-guest')).toBe(0);
  });

  it('airbyte issue 48395: milliseconds without quotes need no zone', async () => {
    const created = on(9);
    const find = async (jql: string) =>
      (await search({ jql: `project = QUAY and type = Story and ${jql}` })).body
        .issues.length;

    expect(await find(`created >= ${created}`)).toBe(1);
    expect(await find(`created > ${created}`)).toBe(0);
    expect((await search({ jql: `created >= "${created}"` })).status).toBe(400);
  });

  it('Atlassian, search and reconcile: the index is behind, but not for the ids that are to be reconciled', async () => {
    jira.settings.indexLag = 2 * 60 * 60 * 1000;
    // HARB-5 changes at 10:00 and 11:00 of each day.
    jira.clock.at = on(21, 11, 30);
    const jql = `project = HARB and updated >= ${on(21, 9)}`;
    const ask = { jql, fields: ['updated'] };

    expect(keysOf(await search(ask))).toEqual([]);
    const reconciled = await search({ ...ask, reconcileIssues: [10_015] });
    expect(keysOf(reconciled)).toEqual(['HARB-5']);
    const { body } = await jira.get('/rest/api/3/issue/10015?fields=updated');
    expect(reconciled.body.issues[0].fields).toEqual(body.fields);
  });

  it('Atlassian, experimental warnings: they stand beside the rows', async () => {
    jira.settings.searchWarnings = [
      {
        type: 'CLAUSE_LIMIT_EXCEEDED',
        message: 'A clause had too many arguments.',
        details: { clause: 'parent', limit: 1000, actual: 1200 },
      },
    ];

    const { body } = await search({ jql: 'project = "LOCK"' });

    expect(body.warnings).toEqual(jira.settings.searchWarnings);
    expect(body.issues).toHaveLength(1);
  });

  it('counts approximately, and not without a restriction', async () => {
    const count = '/rest/api/3/search/approximate-count';

    expect((await jira.post(count, { jql: 'project = HARB' })).body).toEqual({
      count: 7,
    });
    expect((await jira.post(count, { jql: '' })).status).toBe(400);
  });

  it('an account without the security level finds fewer issues, and is told nothing', async () => {
    const ask = `${path}?jql=project=HARB`;

    expect((await jira.get(ask)).body.issues).toContainEqual({ id: '10021' });
    expect(
      (await jira.get(ask, bearer('tidewater-guest'))).body.issues,
    ).not.toContainEqual({ id: '10021' });
  });
});
