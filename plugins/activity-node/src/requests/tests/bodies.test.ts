import { gzipSync } from 'node:zlib';
import { readJson } from '../answers/readJson';
import { RequestsFixture, errorOf } from './RequestsFixture';
import type { TestServer } from './TestServer';

let fixture: RequestsFixture;
beforeEach(() => {
  fixture = new RequestsFixture();
});
afterEach(() => fixture.stop());

const timeout = { limits: { requestTimeoutMs: 10_000 } };

/** Waits until no answer of a server is under way, or fails. */
async function expectNoneOpen(server: TestServer): Promise<void> {
  for (let time = 0; time < 100 && server.open > 0; time++) {
    await new Promise(resolve => setTimeout(resolve, 10));
  }
  expect(server.open).toBe(0);
}

describe('answers', () => {
  it('are cut off when their headers do not come in time', async () => {
    fixture = new RequestsFixture({ policy: { retries: 1 } });
    const server = await fixture.serve(() => {});
    const error = await errorOf(
      fixture.instance(server, timeout).fetch(`${server.url}/slow`),
    );
    expect(error).toMatchObject({
      code: 'unavailable',
      message: `GET ${server.url}/slow failed: there was no complete answer within 10 s`,
    });
    expect(server.received).toHaveLength(2);
    await expectNoneOpen(server);
  });

  it('are cut off when their bodies trickle', async () => {
    fixture = new RequestsFixture({ policy: { retries: 0 } });
    const server = await fixture.serve((_, response) => {
      const timer = setInterval(() => response.write(' '), 5);
      response.on('close', () => clearInterval(timer));
    });
    const error = await errorOf(
      fixture.instance(server, timeout).fetch(server.url),
    );
    expect(String(error)).toContain('no complete answer within 10 s');
    await expectNoneOpen(server);
  });

  it('are cut off when the caller aborts, in the middle of a body too', async () => {
    const controller = new AbortController();
    const reason = new Error('lease lost');
    const server = await fixture.serve((_, response) => {
      response.write('[');
      setTimeout(() => controller.abort(reason), 20);
    });
    const { fetch } = fixture.instance(server);
    const { signal } = controller;
    expect(await errorOf(fetch(server.url, { signal }))).toBe(reason);
    expect(fixture.service.hosts()[0]).toMatchObject({
      circuit: 'closed',
      inFlight: 0,
    });
    await expectNoneOpen(server);
  });

  it('are read again when they break off', async () => {
    const server = await fixture.serve((_, response, count) => {
      if (count > 1) {
        response.end('[1]');
      } else {
        response.writeHead(200, { 'content-length': '100' });
        response.write('[1');
        setTimeout(() => response.destroy(), 5);
      }
    });
    const response = await fixture.instance(server).fetch(server.url);
    expect(await response.json()).toEqual([1]);
  });

  it('leave nothing open, whether they are read or not', async () => {
    const server = await fixture.serve((_, response, count) => {
      response.writeHead(count % 2 ? 404 : 200);
      response.end(JSON.stringify({ text: 'x'.repeat(100_000) }));
    });
    const { fetch } = fixture.instance(server, {
      limits: { concurrencyPerHost: 1 },
    });
    for (let time = 0; time < 10; time++) await fetch(server.url);
    // An answer that is not read to its end keeps its connection; there may be one in change-over.
    expect(await server.connections()).toBeLessThanOrEqual(2);
    await expectNoneOpen(server);
  });

  it.each([
    ['as they are', 'identity', Buffer.alloc(5_000, ' ')],
    ['decompressed', 'gzip', gzipSync(Buffer.alloc(5_000_000, ' '))],
  ])('that are too large %s are cut off', async (_, encoding, body) => {
    const server = await fixture.serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': encoding });
      response.end(body);
    });
    const error = await errorOf(
      fixture.instance(server).fetch(`${server.url}/big`, { maxBytes: 4_999 }),
    );
    expect(error).toMatchObject({
      code: 'unreadable',
      message: `GET ${server.url}/big is answered with more than 4999 bytes; ask for less at a time`,
    });
    expect(server.received).toHaveLength(1);
    expect(fixture.service.hosts()[0].circuit).toBe('closed');
  });

  it('that never end are cut off', async () => {
    const server = await fixture.serve((_, response) => {
      const timer = setInterval(() => response.write('x'.repeat(1_000)), 1);
      response.on('close', () => clearInterval(timer));
    });
    const { fetch } = fixture.instance(server);
    const error = await errorOf(fetch(server.url, { maxBytes: 10_000 }));
    expect(error).toMatchObject({ code: 'unreadable' });
    await expectNoneOpen(server);
  });

  it('that are compressed are given back as text', async () => {
    const server = await fixture.serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(gzipSync('{"a":1}'));
    });
    const response = await fixture.instance(server).fetch(server.url);
    const copy = response.clone();
    expect(await response.json()).toEqual({ a: 1 });
    expect(await copy.json()).toEqual({ a: 1 });
    expect(copy.url).toBe(`${server.url}/`);
  });

  it.each([204, 304])('of %i have no body', async status => {
    const server = await fixture.serve((_, response) =>
      response.writeHead(status).end(),
    );
    const response = await fixture.instance(server).fetch(server.url);
    expect(response.status).toBe(status);
    expect(response.body).toBeNull();
  });

  it.each([
    ['by their type', { 'content-type': 'text/html; charset=utf-8' }, 'Log in'],
    ['by their beginning', {}, '\n<!DOCTYPE html><title>Log in</title>'],
  ])(
    'that are pages for people, %s, are an error',
    async (_, headers, text) => {
      const server = await fixture.serve((_request, response) =>
        response.writeHead(200, headers as never).end(text),
      );
      const { fetch } = fixture.instance(server);
      const error = await errorOf(fetch(`${server.url}/rest/myself?os=1`));
      expect(error).toMatchObject({
        code: 'unauthorised',
        message: `GET ${server.url}/rest/myself is answered with a login page or another page for people: check the address and the credentials of jira "cloud"`,
      });
      const page = await fetch(server.url, { accepts: 'anything' });
      expect(await page.text()).toBe(text);
    },
  );

  it.each([
    [200, '{"a":', 'unreadable', 'is not answered with JSON'],
    [
      401,
      '{}',
      'unauthorised',
      'the credentials of jira "cloud" are not accepted',
    ],
    [404, '<html>', 'not-found', 'is answered with status 404'],
  ])(
    'of %i with %s are an error for readJson',
    async (status, text, code, message) => {
      const server = await fixture.serve((_, response) =>
        response.writeHead(status).end(text),
      );
      const response = await fixture.instance(server).fetch(`${server.url}/x`);
      expect(await errorOf(readJson(response))).toMatchObject({
        code,
        message: expect.stringContaining(message),
      });
    },
  );

  it('may be asked for by a Request', async () => {
    const server = await fixture.serve((_, response) => response.end('{}'));
    const { fetch } = fixture.instance(server);
    await fetch(
      new Request(`${server.url}/x`, {
        method: 'PUT',
        body: 'a',
        headers: { 'x-one': '1' },
      }),
      { headers: { 'x-two': '2' } },
    );
    await fetch(new URL('/y', server.url));
    expect(server.received).toMatchObject([
      { method: 'PUT', path: '/x', body: 'a', headers: { 'x-two': '2' } },
      { method: 'GET', path: '/y', body: '' },
    ]);
  });
});
