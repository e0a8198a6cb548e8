import { inspect } from 'node:util';
import { InputError } from '@backstage/errors';
import { checkResponse } from '../answers/checkResponse';
import { readJson } from '../answers/readJson';
import { RequestsFixture, errorOf } from './RequestsFixture';
import type { TestHandler } from './TestServer';

const token = 'ATATT3x-planted/token';
const basic = Buffer.from(`jane@mail.example:${token}`).toString('base64');
const secretForms = [token, encodeURIComponent(token), basic, 'hunter2'];

let fixture: RequestsFixture;
beforeEach(() => {
  fixture = new RequestsFixture({ policy: { retries: 1, failuresToOpen: 2 } });
});
afterEach(() => fixture.stop());

/** Everything that a log or a page may show of an error. */
function shownOf(error: unknown): string {
  return [
    String(error),
    inspect(error, { depth: 10, showHidden: true }),
    JSON.stringify(error),
    (error as Error).stack,
    inspect((error as Error).cause),
  ].join('\n');
}

const echo = `{"error":"no such token: ${token} ${basic}"}`;

describe('secrets', () => {
  it.each<[string, TestHandler]>([
    ['a lost connection', (_, response) => response.destroy()],
    [
      'a failure that quotes them',
      (_, response) => response.writeHead(503).end(echo),
    ],
    [
      'a rate limit that quotes them',
      (_, response) =>
        response
          .writeHead(429, { 'retry-after': '60', 'x-echo': token })
          .end(echo),
    ],
    [
      'a refusal that quotes them',
      (_, response) =>
        response.writeHead(401, 'No', { 'x-echo': token }).end(echo),
    ],
    [
      'a reason phrase that quotes them',
      (_, response) => response.writeHead(403, `No ${basic}`).end(),
    ],
    ['what is not JSON', (_, response) => response.end(`token ${token}`)],
    [
      'a login page',
      (_, response) =>
        response
          .writeHead(200, { 'content-type': 'text/html' })
          .end(`<p>${token}`),
    ],
    [
      'a redirect',
      (_, response) =>
        response
          .writeHead(302, {
            location: `https://jane:hunter2@${encodeURIComponent(
              token,
            )}.example/?t=${token}`,
          })
          .end(),
    ],
    [
      'a redirect to another address',
      (_, response) =>
        response
          .writeHead(302, {
            location: `https://login.example/${token}?t=${token}`,
          })
          .end(),
    ],
    [
      'what is not HTTP',
      (_, response) => response.socket?.end(`${token} is not HTTP\r\n\r\n`),
    ],
    [
      'headers that cannot be',
      (_, response) =>
        response.socket?.end(`HTTP/1.1 200 OK\r\nbad header ${token}\r\n\r\n`),
    ],
  ])(
    'are not in the error, the log or the state after %s',
    async (_, handle) => {
      const server = await fixture.serve(handle);
      const { fetch } = fixture.instance(server, { secrets: [token] });
      const address = `${server.url}/api/${encodeURIComponent(
        token,
      )}/x?token=${token}#${token}`;
      const errors: unknown[] = [];
      for (let time = 0; time < 3; time++) {
        const fetching = fetch(address, {
          headers: { authorization: `Basic ${basic}`, 'private-token': token },
        });
        errors.push(await errorOf(fetching.then(readJson)));
      }
      const state = JSON.stringify(fixture.service.hosts());
      const counted = [...fixture.observe().keys()];
      const shown = [
        ...errors.map(shownOf),
        ...fixture.logged,
        ...counted,
        state,
      ].join('\n');
      expect(errors).toEqual(
        Array(3).fill(expect.objectContaining({ name: 'SourceError' })),
      );
      for (const form of secretForms) expect(shown).not.toContain(form);
    },
  );

  it('are taken out of messages that only the headers of the request tell', async () => {
    const server = await fixture.serve((_, response) =>
      response.writeHead(404).end(),
    );
    const { fetch } = fixture.instance(server);
    const response = await fetch(`${server.url}/users/${token}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const error = await errorOf(readJson(response));
    expect(String(error)).toContain(`GET ${server.url}/users/***`);
  });

  it.each([
    ['an address with a user', `http://jane:${token}@127.0.0.1/`, {}],
    ['what is no address', `//${token}`, {}],
    [
      'a header with a line break',
      'http://127.0.0.1/',
      { 'private-token': `${token}\nx` },
    ],
    [
      'an address of nobody',
      `http://${encodeURIComponent('hunter2')}.example/`,
      { 'private-token': 'hunter2' },
    ],
  ])('are not in the error for %s', async (_, address, headers) => {
    const server = await fixture.serve((_request, response) => response.end());
    const { fetch } = fixture.instance(server, { secrets: [token] });
    const error = await errorOf(fetch(address, { headers: headers as never }));
    expect(error).toBeInstanceOf(InputError);
    for (const form of secretForms) expect(shownOf(error)).not.toContain(form);
  });

  it.each([`https://jane:${token}@jira.example`, `ftp://${token}`, token, ''])(
    'are not in the error for a configured address like %#',
    baseUrl => {
      const register = () =>
        fixture.service.forInstance({
          source: 'jira',
          instance: 'cloud',
          baseUrls: [baseUrl],
        });
      expect(register).toThrow('The address of jira "cloud" must begin with');
      expect(register).not.toThrow(token);
    },
  );

  it('are taken out of any text by redact', async () => {
    const server = await fixture.serve((_, response) => response.end());
    const { redact } = fixture.instance(server, { secrets: [token] });
    expect(redact(`asked https://a:b@x.example with ${token}`)).toBe(
      'asked https://***@x.example with ***',
    );
  });

  it('are not quoted by checkResponse from a response of other make', () => {
    const response = new Response(echo, { status: 401, statusText: token });
    expect(() => checkResponse(response)).toThrow(
      'A request is answered with status 401: the credentials of the instance are not accepted',
    );
  });
});
