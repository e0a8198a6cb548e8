import { RequestsFixture, errorOf } from './RequestsFixture';

let fixture: RequestsFixture;
beforeEach(() => {
  fixture = new RequestsFixture();
});
afterEach(() => fixture.stop());

describe('hosts', () => {
  it('share concurrency among instances; the smaller limit holds', async () => {
    let open = 0;
    let most = 0;
    const server = await fixture.serve((_, response) => {
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        response.end('{}');
      }, 5);
    });
    const first = fixture.instance(server);
    const second = fixture.instance(server, {
      instance: 'other',
      limits: { concurrencyPerHost: 3 },
    });
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 ? first : second).fetch(server.url),
      ),
    );
    expect(most).toBe(3);
  });

  it('serve reads by turns, each of which has a signal', async () => {
    const server = await fixture.serve((_, response) => response.end('{}'));
    const { fetch } = fixture.instance(server, {
      limits: { concurrencyPerHost: 1 },
    });
    const { signal: busy } = new AbortController();
    const { signal: modest } = new AbortController();
    await Promise.all([
      ...[1, 2, 3].map(page =>
        fetch(`${server.url}/busy/${page}`, { signal: busy }),
      ),
      fetch(`${server.url}/modest`, { signal: modest }),
    ]);
    expect(server.received.map(({ path }) => path)).toEqual([
      '/busy/1',
      '/busy/2',
      '/modest',
      '/busy/3',
    ]);
  });

  it('share a budget among instances', async () => {
    const server = await fixture.serve((_, response) => response.end('{}'));
    const requests = ['a', 'b'].map(instance =>
      fixture.instance(server, {
        instance,
        limits: { requestsPerMinutePerHost: 120 },
      }),
    );
    const start = Date.now();
    await Promise.all(
      requests.flatMap(({ fetch }) =>
        [1, 2, 3, 4].map(() => fetch(server.url)),
      ),
    );
    // Two are saved up; six follow at 118 per minute, in a time that runs a hundred times faster.
    expect(Date.now() - start).toBeGreaterThanOrEqual(28);
    const waits = `activity.source.rate_limit_wait ${server.host}`;
    expect(fixture.counted.get(waits)).toBeGreaterThan(2);
  });

  it('pause for everybody when one is asked to wait', async () => {
    const server = await fixture.serve((request, response) => {
      response.statusCode = request.path === '/limited' ? 429 : 200;
      if (request.path === '/limited') response.setHeader('retry-after', '10');
      response.end('{}');
    });
    const first = fixture.instance(server);
    const second = fixture.instance(server, { instance: 'other' });
    const limited = errorOf(
      first.fetch(`${server.url}/limited`, { method: 'POST' }),
    );
    expect(await limited).toMatchObject({
      code: 'rate-limited',
      retryAfterMs: 10_000,
    });
    const [paused] = fixture.service.hosts();
    expect(paused).toMatchObject({
      host: server.host,
      circuit: 'closed',
      reason: 'status 429',
      pausedUntil: expect.any(Number),
    });
    await second.fetch(`${server.url}/other`);
    const [asked, next] = server.received;
    expect(next.at - asked.at).toBeGreaterThanOrEqual(95);
    expect(fixture.service.hosts()[0].pausedUntil).toBeUndefined();
    expect(fixture.logged).toEqual([
      expect.stringMatching(
        `^info: Pausing requests to ${server.host} until .*Z, as it asks with status 429$`,
      ),
    ]);
  });

  it('are asked again after an hour, however long they want to be left alone', async () => {
    const server = await fixture.serve((_, response) => {
      response.writeHead(429, { 'retry-after': '999999999' });
      response.end();
    });
    const before = Date.now();
    const { fetch } = fixture.instance(server);
    const error = await errorOf(fetch(server.url, { isSafe: false }));
    expect(error).toMatchObject({ retryAfterMs: 3_600_000 });
    const [{ pausedUntil }] = fixture.service.hosts();
    expect(pausedUntil! - before).toBeLessThan(3_700_000);
    expect(pausedUntil! - before).toBeGreaterThan(3_500_000);
  });

  it('say what is left of their rate limit, and are not asked when nothing is', async () => {
    const inAnHour = Math.floor(Date.now() / 1_000) + 3_600;
    const server = await fixture.serve((_, response) => {
      response.writeHead(200, {
        'x-ratelimit-limit': '5000',
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(inAnHour),
      });
      response.end('{}');
    });
    const requests = fixture.instance(server);
    await requests.fetch(server.url);
    expect(fixture.service.hosts()[0].rateLimit).toEqual({
      remaining: 0,
      limit: 5_000,
      resetAt: expect.any(Number),
    });
    const error = await errorOf(requests.fetch(server.url));
    expect(error).toMatchObject({
      code: 'rate-limited',
      message: expect.stringContaining('grants hardly any more requests'),
    });
    const { retryAfterMs } = error as { retryAfterMs: number };
    expect(Math.abs(retryAfterMs - 3_600_000)).toBeLessThan(100_000);
    expect(server.received).toHaveLength(1);
  });

  it('are counted by outcome', async () => {
    fixture = new RequestsFixture({ policy: { retries: 0 } });
    const outcomes: Record<string, () => number> = {
      '/ok': () => 200,
      '/no': () => 404,
      '/limited': () => 429,
      '/fails': () => 503,
    };
    const server = await fixture.serve((request, response) => {
      const status = outcomes[request.path]?.();
      if (status === undefined) response.destroy();
      else response.writeHead(status, { 'retry-after': '0' }).end();
    });
    const { fetch } = fixture.instance(server);
    for (const path of [...Object.keys(outcomes), '/lost']) {
      await fetch(`${server.url}${path}`).catch(() => undefined);
    }
    const aborted = AbortSignal.abort();
    await errorOf(fetch(server.url, { signal: aborted }));
    const count = (outcome: string) =>
      fixture.counted.get(`activity.source.requests ${server.host} ${outcome}`);
    expect(
      ['answered', 'refused', 'rate-limited', 'failed', 'network'].map(count),
    ).toEqual([1, 1, 1, 1, 1]);
  });
});
