import { RequestsFixture, errorOf } from './RequestsFixture';

let fixture: RequestsFixture;
beforeEach(() => {
  fixture = new RequestsFixture();
});
afterEach(() => fixture.stop());

describe('hosts that fail', () => {
  it('are left alone after failures in a row, tried with one request, and asked again', async () => {
    fixture = new RequestsFixture({
      policy: { retries: 0, firstRestMs: 60_000 },
    });
    let isDown = true;
    const server = await fixture.serve((_, response) => {
      if (isDown) response.destroy();
      else setTimeout(() => response.end('{}'), 20);
    });
    const { fetch } = fixture.instance(server);
    const other = fixture.instance(server, { instance: 'other' });
    for (let time = 0; time < 5; time++) {
      expect(await errorOf(fetch(server.url))).toMatchObject({
        code: 'unavailable',
        message: `GET ${server.url}/ failed: the connection was lost`,
      });
    }
    expect(await errorOf(other.fetch(server.url))).toMatchObject({
      code: 'unavailable',
      retryAfterMs: expect.any(Number),
      message: expect.stringMatching(
        `${server.host} is left alone until .*Z: 5 failures in a row, the last: the connection was lost`,
      ),
    });
    expect(server.received).toHaveLength(5);
    expect(fixture.service.hosts()).toEqual([
      expect.objectContaining({
        circuit: 'open',
        openUntil: expect.any(Number),
        reason: '5 failures in a row, the last: the connection was lost',
      }),
    ]);
    const circuit = `activity.source.circuit ${server.host}`;
    expect(fixture.observe().get(circuit)).toBe(2);

    isDown = false;
    await new Promise(resolve => setTimeout(resolve, 610));
    expect(fixture.service.hosts()[0].circuit).toBe('half-open');
    const results = await Promise.allSettled(
      [1, 2, 3].map(() => fetch(server.url)),
    );
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
    ]);
    await fetch(server.url);
    expect(fixture.observe().get(circuit)).toBe(0);
    expect(fixture.logged).toEqual([
      expect.stringMatching(`^warn: Leaving ${server.host} alone until `),
      `info: Asking ${server.host} as usual again: it answers`,
    ]);
  });

  it('send away at once who waits when they turn out to be down', async () => {
    fixture = new RequestsFixture({
      policy: { retries: 0, failuresToOpen: 1 },
    });
    const server = await fixture.serve((_, response) => response.destroy());
    const { fetch } = fixture.instance(server, {
      limits: { concurrencyPerHost: 1 },
    });
    const errors = await Promise.all(
      [1, 2, 3].map(() => errorOf(fetch(server.url))),
    );
    expect(server.received).toHaveLength(1);
    expect(errors).toEqual(
      Array(3).fill(expect.objectContaining({ code: 'unavailable' })),
    );
    expect(fixture.service.hosts()[0]).toMatchObject({
      inFlight: 0,
      waiting: 0,
    });
  });

  it('are tried by the next one when a probe was aborted', async () => {
    fixture = new RequestsFixture({
      policy: { retries: 0, failuresToOpen: 1, firstRestMs: 1 },
    });
    const controller = new AbortController();
    const server = await fixture.serve((_, response, count) => {
      if (count === 1) response.destroy();
      else if (count === 2) controller.abort();
      else response.end('{}');
    });
    const { fetch } = fixture.instance(server);
    await errorOf(fetch(server.url));
    await new Promise(resolve => setTimeout(resolve, 5));
    await errorOf(fetch(server.url, { signal: controller.signal }));
    expect(fixture.service.hosts()[0].circuit).toBe('half-open');
    expect((await fetch(server.url)).status).toBe(200);
  });

  it('do not suffer from one page that is broken', async () => {
    const server = await fixture.serve((request, response) => {
      response.statusCode = request.path.startsWith('/broken') ? 500 : 404;
      response.end();
    });
    const { fetch } = fixture.instance(server);
    for (let time = 0; time < 10; time++) {
      await errorOf(fetch(`${server.url}/broken?page=${time}`));
    }
    expect(fixture.service.hosts()[0].circuit).toBe('closed');
    expect((await fetch(`${server.url}/gone`)).status).toBe(404);
  });
});
