import { RequestsFixture, errorOf } from './RequestsFixture';
import type { TestServer } from './TestServer';

const token = 'glpat-planted-token';
const headers = { 'private-token': token, authorization: `Bearer ${token}` };

let fixture: RequestsFixture;
let elsewhere: TestServer;
beforeEach(async () => {
  fixture = new RequestsFixture();
  elsewhere = await fixture.serve((_, response) => response.end('{}'));
});
afterEach(() => fixture.stop());

/** A server whose paths `/<status>?<location>` redirect there. */
function serveRedirects(): Promise<TestServer> {
  return fixture.serve((request, response) => {
    const match = /^\/(3\d\d)\?(.*)$/.exec(request.path);
    if (match) {
      const location = decodeURIComponent(match[2]);
      response.writeHead(Number(match[1]), { location }).end('moved');
    } else {
      response.end('{"here":true}');
    }
  });
}

const to = (status: number, location: string) =>
  `/${status}?${encodeURIComponent(location)}`;

describe('redirects', () => {
  it.each([301, 302, 303, 307, 308])(
    'of a GET with %i are followed within an origin, with the headers',
    async status => {
      const server = await serveRedirects();
      const { fetch } = fixture.instance(server);
      const response = await fetch(
        `${server.url}${to(status, '/new?page=2')}`,
        {
          headers,
        },
      );
      expect(await response.json()).toEqual({ here: true });
      expect(response.url).toBe(`${server.url}/new?page=2`);
      expect(server.received.at(-1)).toMatchObject({
        path: '/new?page=2',
        headers,
      });
    },
  );

  it.each([
    [301, 'GET'],
    [302, 'GET'],
    [307, 'POST'],
  ])(
    'to another origin with %i of a %s are not followed: no credential leaves',
    async (status, method) => {
      const server = await serveRedirects();
      const { fetch } = fixture.instance([server, elsewhere]);
      const location = `http://user:${token}@${elsewhere.host}/${token}?${token}`;
      const error = await errorOf(
        fetch(`${server.url}${to(status, location)}`, { method, headers }),
      );
      expect(error).toMatchObject({ name: 'SourceError', code: 'unreadable' });
      expect(String(error)).toContain(
        `is redirected to ${elsewhere.url}, where`,
      );
      expect(String(error)).not.toContain(token);
      expect(elsewhere.received).toEqual([]);
      expect(server.received).toHaveLength(1);
    },
  );

  it('to another host are taken for a login', async () => {
    const server = await serveRedirects();
    const error = await errorOf(
      fixture
        .instance(server)
        .fetch(`${server.url}${to(302, 'https://login.example/?r=x')}`),
    );
    expect(error).toMatchObject({
      code: 'unauthorised',
      message: expect.stringContaining('https://login.example, where'),
    });
  });

  it.each([301, 302, 303])(
    'of a POST with %i are not followed: it would become another question',
    async status => {
      const server = await serveRedirects();
      const { fetch } = fixture.instance(server);
      const error = await errorOf(
        fetch(`${server.url}${to(status, '/new')}`, {
          method: 'POST',
          body: '{}',
        }),
      );
      expect(error).toMatchObject({ code: 'unreadable' });
      expect(server.received).toHaveLength(1);
    },
  );

  it('of a POST with 308 are followed with its body', async () => {
    const server = await serveRedirects();
    await fixture.instance(server).fetch(`${server.url}${to(308, '/new')}`, {
      method: 'POST',
      body: 'a=b',
    });
    expect(server.received.at(-1)).toMatchObject({
      method: 'POST',
      path: '/new',
      body: 'a=b',
    });
  });

  it.each(['/new', 'https://login.example/'])(
    'to %s leave no connection behind, however long their own bodies are',
    async location => {
      const server = await fixture.serve((request, response) => {
        if (request.path === '/new') {
          response.end('{}');
        } else {
          response.writeHead(302, { location }).write('moved');
        }
      });
      const { fetch } = fixture.instance(server);
      await fetch(`${server.url}/old`).catch(() => undefined);
      await new Promise(resolve => setTimeout(resolve, 50));
      expect(server.open).toBe(0);
    },
  );

  it('in circles come to an end', async () => {
    const server = await fixture.serve((request, response) =>
      response.writeHead(302, { location: request.path }).end(),
    );
    const error = await errorOf(
      fixture.instance(server).fetch(`${server.url}/round`),
    );
    expect(error).toMatchObject({ code: 'unreadable' });
    expect(server.received).toHaveLength(6);
  });

  it('to what is no address are an error without it', async () => {
    const server = await serveRedirects();
    const error = await errorOf(
      fixture
        .instance(server)
        .fetch(`${server.url}${to(302, `http://[${token}`)}`),
    );
    expect(error).toMatchObject({ code: 'unreadable' });
    expect(String(error)).not.toContain(token);
  });

  it('are given back to those who ask for it', async () => {
    const server = await serveRedirects();
    const response = await fixture
      .instance(server)
      .fetch(`${server.url}${to(302, '/new')}`, { redirect: 'manual' });
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/new');
  });

  it('are not needed to lead astray: addresses outside the instance get nothing', async () => {
    const server = await serveRedirects();
    const error = await errorOf(
      fixture.instance(server).fetch(`${elsewhere.url}/next`, { headers }),
    );
    expect(error).toMatchObject({
      name: 'InputError',
      message: `jira "cloud" is not at ${elsewhere.url}: nothing is sent there`,
    });
    expect(elsewhere.received).toEqual([]);
  });
});
