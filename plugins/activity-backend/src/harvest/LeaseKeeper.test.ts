import type { Database } from '../store/Database';
import { LeaseKeeper } from './LeaseKeeper';

const lease = { streamId: 'git/a/b/commits', leaseToken: 'token' };

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

const seconds = (count: number) => jest.advanceTimersByTimeAsync(count * 1_000);

const afterSeconds = <T>(count: number, value: T) =>
  new Promise<T>(resolve => {
    setTimeout(resolve, count * 1_000, value);
  });

/** Keeps a lease at a database that answers renewals in its own way. */
function keep(renew: () => Promise<boolean>, stop = new AbortController()) {
  const write = jest.fn(renew);
  const database = { write } as unknown as Database;
  const keeper = new LeaseKeeper(database, lease, stop.signal);
  keeper.start();
  return { write, keeper };
}

describe('LeaseKeeper', () => {
  it('renews until it is stopped', async () => {
    const { write, keeper } = keep(async () => true);
    await seconds(100);
    expect(write).toHaveBeenCalledTimes(6);
    keeper.stop();
    await seconds(200);
    expect(write).toHaveBeenCalledTimes(6);
    expect(keeper.signal.aborted).toBe(false);
  });

  it('does not go on when it is stopped during a renewal', async () => {
    const { write, keeper } = keep(() => afterSeconds(10, true));
    await seconds(20);
    keeper.stop();
    await seconds(200);
    expect(write).toHaveBeenCalledTimes(1);
    expect(keeper.signal.aborted).toBe(false);
  });

  it('aborts when the lease is taken by another', async () => {
    const { keeper } = keep(async () => false);
    await seconds(14);
    expect(keeper.signal.aborted).toBe(false);
    await seconds(2);
    expect(keeper.signal.aborted).toBe(true);
  });

  it('bears renewals that fail, and slow ones', async () => {
    let turn = 0;
    const { keeper } = keep(async () => {
      turn += 1;
      if (turn % 2 === 0) throw new Error('the database is away');
      return afterSeconds(5, true);
    });
    await seconds(3_600);
    expect(keeper.signal.aborted).toBe(false);
    keeper.stop();
  });

  it.each<[string, () => Promise<boolean>]>([
    ['fails', () => Promise.reject(new Error('the database is away'))],
    ['does not answer', () => new Promise(() => {})],
    ['answers too late', () => afterSeconds(50, true)],
  ])(
    'aborts when the lease has run out because the database %s',
    async (_, renew) => {
      const { keeper } = keep(renew);
      await seconds(59);
      expect(keeper.signal.aborted).toBe(false);
      await seconds(2);
      expect(keeper.signal.aborted).toBe(true);
    },
  );

  it('aborts when the process stops, also if it has before', async () => {
    const stop = new AbortController();
    const { keeper } = keep(async () => true, stop);
    expect(keeper.signal.aborted).toBe(false);
    stop.abort();
    expect(keeper.signal.aborted).toBe(true);
    keeper.stop();
    const late = keep(async () => true, stop).keeper;
    expect(late.signal.aborted).toBe(true);
    late.stop();
  });
});
