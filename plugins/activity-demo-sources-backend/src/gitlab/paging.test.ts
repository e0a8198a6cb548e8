import {
  startGitlab,
  testCompany,
  testNow,
  TestGitlab,
} from './testing/startGitlab';

jest.setTimeout(120_000);

describe('pages of GitLab', () => {
  let gitlab: TestGitlab;
  const project = testCompany.services[0].gitlab.projectId;
  const changes = `/projects/${project}/merge_requests`;
  const total = testCompany
    .chronicle(testCompany.services[0].team, testNow)
    .repositories[0].changes.filter(
      ({ openedAt }) => openedAt < testNow,
    ).length;

  beforeAll(async () => {
    gitlab = await startGitlab();
  });
  afterAll(() => gitlab.close());

  const linksOf = (headers: Headers) =>
    Object.fromEntries(
      [...(headers.get('link') ?? '').matchAll(/<([^>]*)>; rel="(\w+)"/g)].map(
        ([, address, relation]) => [relation, new URL(address)],
      ),
    );

  it('GitLab REST API, pagination: 20 rows if nothing is said, 100 at most', async () => {
    expect((await gitlab.ask(changes)).body).toHaveLength(20);
    const { body, headers } = await gitlab.ask(`${changes}?per_page=1000`);
    expect(body).toHaveLength(100);
    expect(headers.get('x-per-page')).toBe('100');
  });

  it('GitLab REST API, pagination: links lead to the other pages and keep the parameters', async () => {
    const { headers } = await gitlab.ask(
      `${changes}?per_page=10&page=2&state=merged&iids[]=1&iids[]=2`,
    );
    expect(Object.keys(linksOf(headers))).toEqual(['prev', 'first', 'last']);

    const page = await gitlab.ask(`${changes}?per_page=10&page=2&state=all`);
    const links = linksOf(page.headers);
    const last = Math.ceil(total / 10);
    expect(
      Object.entries(links).map(([relation, { searchParams }]) => [
        relation,
        searchParams.get('page'),
        searchParams.get('state'),
      ]),
    ).toEqual([
      ['prev', '1', 'all'],
      ['next', '3', 'all'],
      ['first', '1', 'all'],
      ['last', String(last), 'all'],
    ]);
    expect(links.next.pathname).toBe(
      `/gitlab/api/v4/projects/${project}/merge_requests`,
    );
    expect(Object.fromEntries(page.headers)).toMatchObject({
      'x-page': '2',
      'x-next-page': '3',
      'x-prev-page': '1',
      'x-total': String(total),
      'x-total-pages': String(last),
    });
  });

  it('says by an empty header that there is no next page', async () => {
    const last = Math.ceil(total / 50);
    const { headers, body } = await gitlab.ask(
      `${changes}?per_page=50&page=${last}`,
    );
    expect(headers.get('x-next-page')).toBe('');
    expect(body).toHaveLength(total - 50 * (last - 1));

    const beyond = await gitlab.ask(`${changes}?per_page=50&page=${last + 1}`);
    expect(beyond.body).toEqual([]);
    expect(beyond.headers.get('x-next-page')).toBe('');
  });

  it('gitlab2prov#41: above the limit there are no totals and no last page, and next still leads on', async () => {
    gitlab.settings.countedRows = total - 1;
    const { headers } = await gitlab.ask(changes);
    gitlab.settings.countedRows = 10_000;

    expect(headers.get('x-total')).toBeNull();
    expect(headers.get('x-total-pages')).toBeNull();
    expect(headers.get('x-next-page')).toBe('2');
    expect(Object.keys(linksOf(headers))).toEqual(['next', 'first']);
  });

  it('GitLab REST API, offset limit: a page too far away is refused with 405', async () => {
    expect((await gitlab.ask(`${changes}?per_page=100&page=501`)).status).toBe(
      200,
    );
    const { status, body } = await gitlab.ask(
      `${changes}?per_page=100&page=502`,
    );
    expect(status).toBe(405);
    expect(body.error).toContain('maximum allowed offset of 50000');
  });

  it('GitLab REST API, keyset: the link says what the page begins after, and there is no other header', async () => {
    const { body, headers } = await gitlab.ask(
      '/projects?pagination=keyset&order_by=id&sort=asc&per_page=3',
    );
    const { next, ...others } = linksOf(headers);

    expect(others).toEqual({});
    expect(next.searchParams.get('id_after')).toBe(String(body[2].id));
    expect(headers.get('x-total')).toBeNull();
    expect(headers.get('x-page')).toBeNull();
    expect(
      (
        await gitlab.list(
          '/projects?pagination=keyset&order_by=id&sort=desc&per_page=3',
        )
      ).map(({ id }) => id),
    ).toEqual(
      testCompany.services
        .map(({ gitlab: { projectId } }) => projectId)
        .reverse(),
    );
  });

  it('gitlab-org/gitlab#224737: keyset in an order that it does not know is 405', async () => {
    const { status, body } = await gitlab.ask(
      '/projects?pagination=keyset&order_by=name',
    );
    expect([status, body]).toEqual([
      405,
      {
        error:
          'Keyset pagination is not yet available for this type of request',
      },
    ]);
  });

  it.each([
    'pagination=keyset&per_page=2',
    'per_page=2',
    'per_page=3&sort=updated_desc',
  ])('lists each branch once by %s', async query => {
    const path = `/projects/${project}/repository/branches?${query}`;
    const names = (await gitlab.list(path)).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('main');
    expect(names.length).toBeGreaterThan(3);
  });

  it.each([
    ['page=x', 'page is invalid'],
    ['per_page=all', 'per_page is invalid'],
    ['state=open', 'state does not have a valid value'],
    ['order_by=id', 'order_by does not have a valid value'],
    ['updated_after=yesterday', 'updated_after is invalid'],
  ])('refuses %s with 400', async (query, error) => {
    const { status, body } = await gitlab.ask(`${changes}?${query}`);
    expect([status, body]).toEqual([400, { error }]);
  });
});
