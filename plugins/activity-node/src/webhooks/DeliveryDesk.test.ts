import { setTimeout as sleep } from 'node:timers/promises';
import { InputError } from '@backstage/errors';
import { DeliveryDesk } from './DeliveryDesk';
import type { HintsEvent } from './hintsEvent';
import type { WebhookIngress } from './WebhookIngress';

interface Site {
  id: string;
  secret: string;
}

/** Bodies are `{ issue }`; the header `token` is the secret. */
const ingress: WebhookIngress<Site> = {
  source: 'forge',
  instances: [
    { id: 'one', secret: 'secret of one' },
    { id: 'two', secret: 'secret of two' },
  ],
  isSignedFor: ({ secret }, { headers }) => headers.token === secret,
  deliveryIdOf: ({ headers }) => headers['delivery-id'],
  toHints(_, body) {
    const { issue } = body as { issue?: string };
    if (issue === undefined) throw new InputError('no issue in secret text');
    return [{ projectId: 'web', resource: 'issues', key: issue }];
  },
};

function openDesk(publish?: (event: HintsEvent) => Promise<void>) {
  const published: HintsEvent[] = [];
  const failed: string[] = [];
  const logged: string[] = [];
  let now = 0;
  const desk = new DeliveryDesk({
    ingress,
    publish: publish ?? (async event => void published.push(event)),
    metrics: {
      countFailed: (source, code) => failed.push(`${source} ${code}`),
    },
    logger: {
      debug: message => logged.push(message),
      warn: message => logged.push(message),
    },
    now: () => now,
  });
  const take = (
    body: unknown,
    headers: Record<string, string> = {},
    token = 'secret of two',
  ) =>
    desk.take(
      {
        headers: { token, ...headers },
        rawBody: Buffer.from(JSON.stringify(body)),
      },
      body,
    );
  return {
    take,
    published,
    failed,
    logged,
    pass: (ms: number) => (now += ms),
  };
}

const hint = (key: string) => ({ projectId: 'web', resource: 'issues', key });

describe('DeliveryDesk', () => {
  it('publishes what a delivery comes to, for the instance whose secret has signed it', async () => {
    const { take, published, failed } = openDesk();
    const answer = await take({ issue: '7' }, { 'delivery-id': 'd1' });
    expect(answer).toEqual({ status: 202, payload: { status: 'accepted' } });
    expect(published).toEqual([
      {
        v: 1,
        deliveries: [{ instance: 'two', deliveryId: 'd1', hints: [hint('7')] }],
      },
    ]);
    expect(failed).toEqual([]);
  });

  it('refuses and counts what nobody has signed', async () => {
    const { take, published, failed } = openDesk();
    expect(await take({ issue: '7' }, {}, 'a guess')).toEqual({
      status: 401,
      payload: { status: 'unauthorised' },
    });
    expect(published).toEqual([]);
    expect(failed).toEqual(['forge unauthorised']);
  });

  it('accepts and counts what it does not understand, without quoting it', async () => {
    const { take, published, failed, logged } = openDesk();
    expect(await take({ text: 'private' })).toMatchObject({ status: 202 });
    expect(published).toEqual([]);
    expect(failed).toEqual(['forge unreadable']);
    expect(logged).toEqual([
      'A webhook of forge/two could not be understood: InputError',
    ]);
  });

  it('accepts a delivery once in a day, from each instance', async () => {
    const { take, published, pass } = openDesk();
    const id = { 'delivery-id': 'd1' };
    await take({ issue: '7' }, id);
    expect(await take({ issue: '7' }, id)).toMatchObject({ status: 202 });
    await take({ issue: '7' }, id, 'secret of one');
    pass(24 * 3_600_000);
    await take({ issue: '7' }, id);
    expect(
      published.flatMap(({ deliveries }) =>
        deliveries.map(({ instance }) => instance),
      ),
    ).toEqual(['two', 'one', 'two']);
  });

  it('asks for a delivery again that could not be passed on, and takes it then', async () => {
    const published: HintsEvent[] = [];
    let isDown = true;
    const { take, failed } = openDesk(async event => {
      if (isDown) throw new Error('the bus is down');
      published.push(event);
    });
    const id = { 'delivery-id': 'd1' };
    expect(await take({ issue: '7' }, id)).toMatchObject({ status: 503 });
    expect(failed).toEqual(['forge unpublished']);
    isDown = false;
    expect(await take({ issue: '7' }, id)).toMatchObject({ status: 202 });
    expect(published).toHaveLength(1);
  });

  it('publishes together what comes together', async () => {
    const { take, published } = openDesk(undefined);
    await take({ issue: '0' });
    await Promise.all(
      Array.from({ length: 100 }, async (_, n) => {
        await sleep(n % 3);
        await take({ issue: `${n}` });
      }),
    );
    expect(published.length).toBeLessThan(10);
    expect(published.flatMap(({ deliveries }) => deliveries)).toHaveLength(101);
  });
});
