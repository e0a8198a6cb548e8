import { createServiceFactory } from '@backstage/backend-plugin-api';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import request from 'supertest';
import { startPlugin } from './startPlugin';

async function harvest(backend: Awaited<ReturnType<typeof startPlugin>>) {
  const { body } = await request(backend.server)
    .post('/api/activity/harvest/runs')
    .send({ mode: 'incremental' });
  return backend.ended(body.id);
}

describe('signals of changes', () => {
  const publish = jest.fn(async (_signal: object) => {});

  beforeEach(() => {
    publish.mockReset().mockResolvedValue(undefined);
  });

  const signals = createServiceFactory({
    service: signalsServiceRef,
    deps: {},
    factory: () => ({ publish }),
  });

  it('tell everybody that a harvest has changed something, and not what', async () => {
    const backend = await startPlugin({ features: [signals] });
    const startedAt = Date.now();
    expect(await harvest(backend)).toMatchObject({ status: 'completed' });
    await backend.stop();
    expect(publish).toHaveBeenCalledTimes(1);
    const [signal] = publish.mock.calls[0];
    expect(signal).toEqual({
      recipients: { type: 'broadcast' },
      channel: 'activity',
      message: { kind: 'changed', at: expect.any(String), sources: ['git'] },
    });
    const { at } = (signal as { message: { at: string } }).message;
    expect(Date.parse(at)).toBeGreaterThanOrEqual(startedAt);
  });

  it('do not matter to the harvest', async () => {
    publish.mockRejectedValue(new Error('no signals today'));
    const failing = await startPlugin({ features: [signals] });
    expect(await harvest(failing)).toMatchObject({ status: 'completed' });
    await failing.stop();
    const without = await startPlugin();
    expect(await harvest(without)).toMatchObject({ status: 'completed' });
    await without.stop();
  });
});
