import { StubJira, StubRefusal } from '../__testUtils__/StubJira';
import { searchAllIds } from './searchAllIds';
import { searchByToken } from './searchByToken';
import { searchIssues } from './searchIssues';

const path = '/rest/api/3/search/jql';
const query = { jql: 'project = 1', withUpdated: false };

describe('searchByToken', () => {
  it('goes by the token, never by how long a page is', async () => {
    const jira = new StubJira({
      [path]: (_, body) =>
        (body as { nextPageToken?: string }).nextPageToken
          ? { issues: [{ id: '2' }] }
          : { issues: [{ id: '1' }], nextPageToken: 'next' },
    });
    const first = await searchByToken(jira.site, query, undefined, undefined);
    expect(first).toMatchObject({
      rows: [{ id: '1' }],
      next: { token: 'next' },
    });
    const last = await searchByToken(jira.site, query, 'next', undefined);
    expect(last.rows.map(({ id }) => id)).toEqual(['2']);
    expect(last.next).toBeUndefined();
  });

  it('asks for ids alone, or for times of update', async () => {
    const bodies: any[] = [];
    const jira = new StubJira({
      [path]: (_, body) => {
        bodies.push(body);
        const updated = '2026-01-01T00:00:00.000+0000';
        return { issues: [{ id: 7, fields: { updated } }] };
      },
    });
    await searchByToken(jira.site, query, undefined, undefined);
    const { rows } = await searchByToken(
      jira.site,
      { ...query, withUpdated: true },
      undefined,
      undefined,
    );
    expect(bodies.map(({ fields }) => fields)).toEqual([['id'], ['updated']]);
    expect(rows).toEqual([{ id: '7', updatedAt: Date.UTC(2026, 0, 1) }]);
  });

  it('goes on over empty pages', async () => {
    const jira = new StubJira({
      [path]: (_, body) => {
        const { nextPageToken } = body as { nextPageToken?: string };
        if (nextPageToken === 'b') return { issues: [{ id: '3' }] };
        return { issues: [], nextPageToken: nextPageToken ? 'b' : 'a' };
      },
    });
    const { rows } = await searchByToken(
      jira.site,
      query,
      undefined,
      undefined,
    );
    expect(rows.map(({ id }) => id)).toEqual(['3']);
  });

  it.each([
    ['the same token again and again', () => 'a'],
    ['empty pages without end', (count: number) => `t${count}`],
  ])('refuses %s', async (_, token) => {
    let count = 0;
    const jira = new StubJira({
      [path]: () => ({ issues: [], nextPageToken: token((count += 1)) }),
    });
    await expect(
      searchByToken(jira.site, query, undefined, undefined),
    ).rejects.toMatchObject({ code: 'unreadable', message: /no end/ });
  });

  it('fails with a warning, because the answer may lack rows', async () => {
    const jira = new StubJira({
      [path]: () => ({
        issues: [{ id: '1' }],
        warnings: [
          { type: 'CLAUSE_LIMIT_EXCEEDED', message: 'Too many values' },
        ],
      }),
    });
    await expect(
      searchByToken(jira.site, query, undefined, undefined),
    ).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('CLAUSE_LIMIT_EXCEEDED'),
    });
  });

  it('begins again where Jira does not know the token any more', async () => {
    const jira = new StubJira({
      [path]: (_, body) =>
        (body as { nextPageToken?: string }).nextPageToken
          ? new StubRefusal(400, 'The provided next page token has expired.')
          : { issues: [{ id: '1' }] },
    });
    const old = { token: 'from last week' };
    const { rows } = await searchIssues(jira.site, query, old, undefined);
    expect(rows.map(({ id }) => id)).toEqual(['1']);
  });

  it('does not begin again and again', async () => {
    const jira = new StubJira({
      [path]: (_, body) =>
        (body as { nextPageToken?: string }).nextPageToken
          ? new StubRefusal(400, 'The provided next page token is invalid.')
          : { issues: [{ id: '1' }], nextPageToken: 'broken' },
    });
    await expect(
      searchAllIds(jira.site, 'project = 1', undefined),
    ).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('says what is wrong with a query', async () => {
    const jira = new StubJira({
      [path]: () => new StubRefusal(400, "Field 'x' does not exist."),
    });
    await expect(
      searchIssues(jira.site, query, undefined, undefined),
    ).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining("Field 'x' does not exist."),
    });
  });
});
