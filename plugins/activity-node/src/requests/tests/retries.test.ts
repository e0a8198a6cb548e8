import type { ServerResponse } from 'node:http';
import { RequestsFixture, errorOf } from './RequestsFixture';
import type { TestHandler } from './TestServer';

let fixture: RequestsFixture;
beforeEach(() => {
  fixture = new RequestsFixture();
});
afterEach(() => fixture.stop());

const answer =
  (status: number, headers = {}) =>
  (response: ServerResponse) => {
    response.writeHead(status, {
      'content-type': 'application/json',
      ...headers,
    });
    response.end('{"ok":true}');
  };
const lose = (response: ServerResponse) => response.destroy();

/** Answers one after the other; the last one from then on. */
const inTurn =
  (...steps: Array<(response: ServerResponse) => void>): TestHandler =>
  (_, response, count) =>
    steps[Math.min(count, steps.length) - 1](response);

describe('retries', () => {
  it.each([
    ['a lost connection', lose],
    ['429', answer(429, { 'retry-after': '1' })],
    ['429 that does not say how long', answer(429)],
    ['403 with a rate limit', answer(403, { 'retry-after': '1' })],
    ['502', answer(502)],
    ['503', answer(503, { 'retry-after': '1' })],
    ['504', answer(504)],
  ])('sends a GET again after %s', async (_, failure) => {
    const server = await fixture.serve(inTurn(failure, failure, answer(200)));
    const response = await fixture.instance(server).fetch(`${server.url}/a`);
    expect(await response.json()).toEqual({ ok: true });
    expect(server.received).toHaveLength(3);
    expect(fixture.counted.get(`activity.source.retries ${server.host}`)).toBe(
      2,
    );
  });

  it.each([
    ['500', 500, 'unavailable'],
    ['501', 501, 'unavailable'],
  ])('does not send again after %s', async (_, status, code) => {
    const server = await fixture.serve(inTurn(answer(status)));
    const fetching = fixture.instance(server).fetch(`${server.url}/a`);
    expect(await errorOf(fetching)).toMatchObject({ code });
    expect(server.received).toHaveLength(1);
  });

  it.each([400, 401, 403, 404, 410])('gives %i back as it is', async status => {
    const server = await fixture.serve(inTurn(answer(status)));
    const response = await fixture.instance(server).fetch(`${server.url}/a`);
    expect(response.status).toBe(status);
    expect(server.received).toHaveLength(1);
  });

  it('gives up after three retries, by the name of the request', async () => {
    const server = await fixture.serve(inTurn(answer(503)));
    const error = await errorOf(
      fixture.instance(server).fetch(`${server.url}/rest/search?jql=x`),
    );
    expect(error).toMatchObject({
      name: 'SourceError',
      code: 'unavailable',
      message: `GET ${server.url}/rest/search is answered with status 503: the source fails`,
    });
    expect(server.received).toHaveLength(4);
  });

  it.each([
    ['is not sent again', {}, false, 1],
    ['is sent again if it is marked', { isSafe: true }, false, 2],
    ['is sent again if the instance says so', {}, true, 2],
  ])('a POST %s', async (_, init, instanceSaysSo, times) => {
    const server = await fixture.serve(inTurn(answer(502), answer(200)));
    const requests = fixture.instance(server, {
      isSafe: ({ method, url }) =>
        instanceSaysSo && method === 'POST' && url.pathname === '/search',
    });
    await requests
      .fetch(`${server.url}/search`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"jql":"project = WEB"}',
        ...init,
      })
      .catch(() => undefined);
    expect(server.received.map(({ body }) => body)).toEqual(
      Array(times).fill('{"jql":"project = WEB"}'),
    );
  });

  it('waits with full jitter, doubled with each retry', async () => {
    const waits: number[] = [];
    const sent: number[] = [];
    const clock = {
      now: () => 0,
      after(ms: number, run: () => void) {
        // Time-outs and giving up are the long ones.
        if (ms >= 20_000) return () => {};
        waits.push(ms);
        const timer = setTimeout(run, 0);
        return () => clearTimeout(timer);
      },
    };
    fixture = new RequestsFixture({ clock, random: () => 0.25 });
    const server = await fixture.serve((_, response) => {
      sent.push(waits.length);
      lose(response);
    });
    await errorOf(fixture.instance(server).fetch(server.url));
    expect(waits).toEqual([125, 250, 500]);
    expect(sent).toEqual([0, 1, 2, 3]);
  });

  it('does not sleep through a long wait, but says when to come back', async () => {
    const server = await fixture.serve(
      inTurn(answer(429, { 'retry-after': '600' })),
    );
    const requests = fixture.instance(server);
    expect(await errorOf(requests.fetch(server.url))).toMatchObject({
      code: 'rate-limited',
      retryAfterMs: expect.any(Number),
    });
    expect(server.received).toHaveLength(1);
  });

  it('never takes longer than a call may', async () => {
    fixture = new RequestsFixture({
      policy: { longestCallMs: 4_000, retries: 100 },
    });
    const server = await fixture.serve(inTurn(answer(503)));
    const start = Date.now();
    await errorOf(fixture.instance(server).fetch(server.url));
    expect(Date.now() - start).toBeLessThan(1_000);
  });

  it.each([
    ['before it is sent', 0],
    ['while it waits to be sent again', 3],
  ])('stops at once when it is aborted %s', async (_, sends) => {
    const controller = new AbortController();
    const reason = new Error('lease lost');
    fixture = new RequestsFixture({
      policy: {
        firstBackoffMs: 1e6,
        longestBackoffMs: 1e6,
        longestCallMs: 1e9,
      },
      random: () => {
        setTimeout(() => controller.abort(reason), 5);
        return 0.9;
      },
    });
    if (sends === 0) controller.abort(reason);
    const server = await fixture.serve(inTurn(lose));
    const fetching = fixture
      .instance(server)
      .fetch(server.url, { signal: controller.signal });
    expect(await errorOf(fetching)).toBe(reason);
    expect(server.received.length).toBe(sends === 0 ? 0 : 1);
  });
});
