import { tend } from './tend';

describe('tend', () => {
  let stopping: AbortController;
  beforeEach(() => {
    jest.useFakeTimers();
    stopping = new AbortController();
  });
  afterEach(() => {
    stopping.abort();
    jest.useRealTimers();
  });

  const turn = () => jest.advanceTimersByTimeAsync(2_000);

  it('tells at once and with every turn, sends webhooks with every turn, and stops', async () => {
    const sources = {
      tellAhead: jest.fn(async () => true),
      deliverWebhooks: jest.fn(async () => undefined),
    };
    const { told, ended } = tend(sources, jest.fn(), stopping.signal);
    await told;
    expect(sources.tellAhead).toHaveBeenCalledTimes(1);
    expect(sources.deliverWebhooks).not.toHaveBeenCalled();
    await turn();
    await turn();
    expect(sources.tellAhead).toHaveBeenCalledTimes(3);
    expect(sources.deliverWebhooks).toHaveBeenCalledTimes(2);
    stopping.abort();
    await ended();
    await turn();
    expect(sources.tellAhead).toHaveBeenCalledTimes(3);
  });

  const never = new Promise<never>(() => undefined);

  it('sends nothing before all is told, and does not tell twice at a time', async () => {
    const sources = {
      tellAhead: jest.fn(() => never),
      deliverWebhooks: jest.fn(),
    };
    tend(sources, jest.fn(), stopping.signal);
    await turn();
    await turn();
    expect(sources.tellAhead).toHaveBeenCalledTimes(1);
    expect(sources.deliverWebhooks).not.toHaveBeenCalled();
  });

  it('does not send twice at a time', async () => {
    const sources = {
      tellAhead: jest.fn(async () => false),
      deliverWebhooks: jest.fn(() => never),
    };
    tend(sources, jest.fn(), stopping.signal);
    await turn();
    await turn();
    expect(sources.deliverWebhooks).toHaveBeenCalledTimes(1);
  });

  it('goes on sending webhooks when that fails, and tells no more when that fails', async () => {
    const warn = jest.fn();
    const sources = {
      tellAhead: jest.fn(() => Promise.reject(new Error('no processes'))),
      deliverWebhooks: jest.fn(() => Promise.reject(new Error('no ports'))),
    };
    await tend(sources, warn, stopping.signal).told;
    await turn();
    await turn();
    expect(sources.tellAhead).toHaveBeenCalledTimes(1);
    expect(sources.deliverWebhooks).toHaveBeenCalledTimes(2);
    expect(warn.mock.calls.map(([message]) => message)).toEqual([
      'Lives are told when they are asked for',
      'Webhooks were not sent',
      'Webhooks were not sent',
    ]);
  });
});
