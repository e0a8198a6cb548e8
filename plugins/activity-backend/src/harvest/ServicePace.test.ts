import { ServicePace } from './ServicePace';

describe('ServicePace', () => {
  let now = 0;
  const pace = () => new ServicePace(() => now);
  const lasting = (ms: number) => async () => {
    now += ms;
  };

  beforeEach(() => {
    now = 0;
  });

  it.each([
    ['quick work', 50, 10_000],
    ['work of a second', 1_000, 10_000],
    ['long work', 4_000, 36_000],
  ])('rests after %s of %i ms for %i ms', async (_, took, rest) => {
    const services = pace();
    expect(services.isDue).toBe(true);
    await services.take(lasting(took));
    now = took + rest - 1;
    expect(services.isDue).toBe(false);
    now += 1;
    expect(services.isDue).toBe(true);
  });

  it('rests for a minute after what has failed', async () => {
    const services = pace();
    await expect(
      services.take(async () => {
        throw new Error('The database is away');
      }),
    ).rejects.toThrow('away');
    now = 59_999;
    expect(services.isDue).toBe(false);
    now += 1;
    expect(services.isDue).toBe(true);
  });
});
