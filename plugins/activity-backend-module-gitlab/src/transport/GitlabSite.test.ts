import type { IncomingMessage, ServerResponse } from 'node:http';
import { inspect } from 'node:util';
import { z } from 'zod';
import { createTestRequests } from '../__testUtils__/createTestRequests';
import {
  type LoopbackServer,
  serveOnLoopback,
} from '../__testUtils__/serveOnLoopback';
import { createGitlabSite } from '../createGitlabSite';

const token = 'glpat-planted-secret-1';
const schema = z.looseObject({ id: z.number() });

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const json =
  (status: number, body: unknown, headers = {}): Answer =>
  (_, response) => {
    response.writeHead(status, {
      'content-type': 'application/json',
      ...headers,
    });
    response.end(JSON.stringify(body));
  };
const html =
  (status: number): Answer =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'text/html' });
    response.end('<!DOCTYPE html><h1>Deploy in progress</h1>');
  };

describe('GitlabSite', () => {
  let server: LoopbackServer;
  let answer: Answer;
  let seen: IncomingMessage[];
  const { signal } = new AbortController();

  beforeEach(async () => {
    seen = [];
    server = await serveOnLoopback((request, response) => {
      seen.push(request);
      answer(request, response);
    });
  });
  afterEach(() => server.close());

  const open = (requestTimeoutMs = 5_000) => {
    const address = {
      instance: 'acme',
      baseUrl: `${server.url}/gitlab`,
      apiBaseUrl: `${server.url}/gitlab/api/v4`,
      token,
    };
    return createGitlabSite(
      { id: 'acme', address, limits: { requestTimeoutMs } },
      createTestRequests({ policy: { retries: 1 } }),
    );
  };
  const readIssues = (at?: string) =>
    open().readPage(
      schema,
      api => api.Issues.all({ projectId: 'a/b', scope: 'all', perPage: 2 }),
      { signal, at },
    );

  it('asks below the address of the API, with the token in a header', async () => {
    answer = json(200, { id: 7, more: 'kept' });
    const project = await open().readOne(
      schema,
      api => api.Projects.show('a/b'),
      { signal },
    );
    expect(project).toEqual({ id: 7, more: 'kept' });
    expect(seen.map(({ url }) => url)).toEqual([
      '/gitlab/api/v4/projects/a%2Fb',
    ]);
    expect(seen[0].headers.authorization).toBe(`Bearer ${token}`);
  });

  it('asks for one page, and goes on where the link leads', async () => {
    answer = (request, response) => {
      const { searchParams, pathname } = new URL(request.url!, server.url);
      const page = Number(searchParams.get('page') ?? 1);
      const link = `<http://inside${pathname}?scope=all&per_page=2&page=${
        page + 1
      }>; rel="next"`;
      json(
        200,
        page < 3 ? [{ id: page }, { id: 'x' }] : [],
        page < 3 ? { link } : {},
      )(request, response);
    };
    const first = await readIssues();
    expect(first).toEqual({
      rows: [{ id: 1 }],
      malformed: [expect.objectContaining({ key: 'x' })],
      next: 'scope=all&per_page=2&page=2',
    });
    expect(seen).toHaveLength(1);
    const second = await readIssues(first.next);
    expect(second.rows).toEqual([{ id: 2 }]);
    const third = await readIssues(second.next);
    expect(third).toEqual({ rows: [], malformed: [] });
    expect(seen.map(({ url }) => url)).toEqual([
      '/gitlab/api/v4/projects/a%2Fb/issues?scope=all&per_page=2',
      '/gitlab/api/v4/projects/a%2Fb/issues?scope=all&per_page=2&page=2',
      '/gitlab/api/v4/projects/a%2Fb/issues?scope=all&per_page=2&page=3',
    ]);
  });

  it('reads a list to its end, unless it leads back to itself', async () => {
    const site = open();
    const ids = async () => {
      const all: number[] = [];
      const pages = site.readPages(schema, api => api.Groups.all(), { signal });
      for await (const { rows } of pages) all.push(...rows.map(({ id }) => id));
      return all;
    };
    answer = (request, response) => {
      const isFirst = !request.url!.includes('page=2');
      const headers = isFirst ? { 'x-next-page': '2' } : { 'x-next-page': '' };
      json(200, [{ id: isFirst ? 1 : 2 }], headers)(request, response);
    };
    expect(await ids()).toEqual([1, 2]);

    answer = json(200, [{ id: 1 }], { 'x-next-page': '2' });
    await expect(ids()).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('leads back'),
    });
  });

  it.each<[string, Answer, string, RegExp]>([
    [
      'a wrong token',
      json(401, { message: '401 Unauthorized' }),
      'unauthorised',
      /status 401: the token of gitlab "acme" is not accepted/,
    ],
    [
      'a token that was revoked',
      json(401, { error: 'invalid_token', error_description: 'planted' }),
      'unauthorised',
      /the token of gitlab "acme" was revoked or has expired/,
    ],
    [
      'a token without the scope',
      json(403, { error: 'insufficient_scope', scope: 'api read_api' }),
      'forbidden',
      /lacks the scope read_api/,
    ],
    [
      'a lack of rights',
      json(403, { message: '403 Forbidden' }),
      'forbidden',
      /does not reach it: its owner needs the role of a reporter/,
    ],
    [
      'a project that is gone',
      json(404, { message: '404 Project Not Found' }),
      'not-found',
      /status 404: it is not there/,
    ],
    [
      'too many requests',
      json(429, 'Retry later', { 'retry-after': '900' }),
      'rate-limited',
      /asked to wait until 20.*: status 429/,
    ],
    ['maintenance', html(503), 'unavailable', /status 503|fails/],
    ['a failure', json(500, {}), 'unavailable', /status 500/],
    ['a login page', html(200), 'unauthorised', /login page/],
    [
      'half an answer',
      (_, response) => response.end('[{"id":1},'),
      'unreadable',
      /not answered with JSON/,
    ],
    [
      'something that is no list',
      json(200, { id: 1 }),
      'unreadable',
      /not answered by a list/,
    ],
    [
      'a way to somewhere else',
      json(301, {}, { location: 'https://elsewhere.example/users/sign_in' }),
      'unauthorised',
      /redirected to https:\/\/elsewhere.example/,
    ],
  ])('names %s', async (_, refusal, code, message) => {
    answer = refusal;
    const error = await readIssues().catch(reason => reason);
    expect(error).toMatchObject({ name: 'SourceError', code });
    expect(error.message).toMatch(message);
    const shown = inspect(error, { depth: 9, showHidden: true });
    expect(shown).not.toContain(token);
    expect(shown).not.toContain('planted');
  });

  it('follows a move within GitLab', async () => {
    answer = (request, response) =>
      request.url!.includes('a%2Fb')
        ? json(
            301,
            {},
            { location: `${server.url}/gitlab/api/v4/projects/7/issues` },
          )(request, response)
        : json(200, [{ id: 1 }])(request, response);
    expect((await readIssues()).rows).toEqual([{ id: 1 }]);
  });

  it('does not wait for ever', async () => {
    answer = () => {};
    await expect(
      open(50).readOne(schema, api => api.Projects.show(1), { signal }),
    ).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('no complete answer'),
    });
  });

  it('ends with the reason of an abort', async () => {
    const controller = new AbortController();
    answer = () => controller.abort(new Error('enough'));
    const options = { signal: controller.signal };
    const ask = () =>
      open().readOne(schema, api => api.Projects.show(1), options);
    await expect(ask()).rejects.toThrow('enough');
    const before = seen.length;
    await expect(ask()).rejects.toThrow('enough');
    expect(seen).toHaveLength(before);
  });

  it('only reads', async () => {
    await expect(
      open().readOne(schema, api => api.Projects.remove(1), { signal }),
    ).rejects.toThrow('read only');
    expect(seen).toEqual([]);
  });
});
