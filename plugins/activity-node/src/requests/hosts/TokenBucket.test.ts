import { bucketRateOf, TokenBucket } from './TokenBucket';

/** When each of so many tokens is taken by somebody who takes every one as soon as it is there. */
function takeGreedily(bucket: TokenBucket, count: number): number[] {
  let now = 0;
  return Array.from({ length: count }, () => {
    now += bucket.waitMs(now);
    bucket.take(now);
    return now;
  });
}

/** The most instants that any 60 seconds hold. */
function busiestMinute(instants: number[]): number {
  return Math.max(
    ...instants.map(
      start => instants.filter(at => at >= start && at < start + 60_000).length,
    ),
  );
}

describe('TokenBucket', () => {
  it.each([1, 2, 7, 59, 60, 61, 600, 3_000])(
    'keeps every minute within %i requests',
    perMinute => {
      const bucket = new TokenBucket(bucketRateOf(perMinute), 0);
      const taken = takeGreedily(bucket, perMinute * 3);
      expect(busiestMinute(taken)).toBeLessThanOrEqual(perMinute);
    },
  );

  it('uses nearly all of a budget, evenly', () => {
    const taken = takeGreedily(new TokenBucket(bucketRateOf(600), 0), 1_800);
    expect(busiestMinute(taken)).toBeGreaterThan(585);
    const perSecond = [0, 1, 2, 30, 59].map(
      second => taken.filter(at => Math.floor(at / 1_000) === second).length,
    );
    expect(perSecond[0]).toBeLessThanOrEqual(20);
    for (const count of perSecond.slice(1)) {
      expect(count).toBeGreaterThanOrEqual(9);
      expect(count).toBeLessThanOrEqual(10);
    }
  });

  it('saves up no more than a second of requests', () => {
    const bucket = new TokenBucket(bucketRateOf(600), 0);
    const hour = 3_600_000;
    for (let taken = 0; taken < 10; taken++) bucket.take(hour);
    expect(bucket.waitMs(hour)).toBeGreaterThan(0);
  });

  it('obeys a new rate at once', () => {
    const bucket = new TokenBucket(bucketRateOf(600), 0);
    bucket.setRate({ perMs: 1 / 5_000, burst: 1 }, 0);
    expect(takeGreedily(bucket, 4)).toEqual([0, 5_000, 10_000, 15_000]);
  });

  it('lends a token, and waits for it', () => {
    const bucket = new TokenBucket({ perMs: 1 / 100, burst: 1 }, 0);
    bucket.take(0);
    bucket.take(0);
    expect(bucket.waitMs(0)).toBe(200);
    expect(bucket.waitMs(150)).toBe(50);
  });

  it('never fills at a rate of nothing', () => {
    const bucket = new TokenBucket({ perMs: 0, burst: 0 }, 0);
    expect(bucket.waitMs(1e9)).toBe(Infinity);
  });

  it('saves up nothing while it rests', () => {
    const bucket = new TokenBucket(bucketRateOf(6_000), 0);
    bucket.rest(10_000, 0);
    bucket.take(10_000);
    expect(bucket.waitMs(10_000)).toBeGreaterThan(0);
    expect(bucket.waitMs(10_011)).toBe(0);
  });

  it('takes no harm from a clock that is set back', () => {
    const bucket = new TokenBucket({ perMs: 1 / 100, burst: 1 }, 10_000);
    bucket.take(10_000);
    expect(bucket.waitMs(5_000)).toBe(100);
    expect(bucket.waitMs(5_100)).toBe(0);
  });
});
