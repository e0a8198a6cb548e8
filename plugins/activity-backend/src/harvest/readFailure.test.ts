import { SourceError } from '@activity-insights/plugin-activity-node';
import { transactionConflict } from '../store/StoreError';
import { describeError, placeOf, toReadFailure } from './readFailure';

const limited = (retryAfterMs?: number) =>
  new SourceError('rate-limited', 'Wait', { retryAfterMs });
const down = new SourceError('unavailable', 'It is down');
const minute = 60_000;

describe('toReadFailure', () => {
  it.each<[string, unknown, number, number, object]>([
    [
      'the first failure',
      down,
      0,
      0,
      {
        code: 'unavailable',
        failures: 1,
        retryInMs: minute / 2,
        endsWaiting: true,
      },
    ],
    ['the third', down, 2, 0, { failures: 3, retryInMs: 2 * minute }],
    [
      'one after some pages were stored',
      down,
      7,
      3,
      { failures: 1, retryInMs: minute / 2 },
    ],
    [
      'a source that says how long to wait',
      limited(10 * minute),
      4,
      0,
      { failures: 4, retryInMs: 10 * minute, endsWaiting: false },
    ],
    [
      'a source that does not say',
      limited(),
      2,
      0,
      { failures: 3, retryInMs: 2 * minute, endsWaiting: false },
    ],
    [
      'a source that is in a hurry',
      limited(1),
      0,
      0,
      { failures: 0, retryInMs: 1_000, endsWaiting: false },
    ],
    [
      'a source that is down and says for how long',
      new SourceError('unavailable', 'Back soon', { retryAfterMs: 5 * minute }),
      0,
      0,
      { failures: 1, retryInMs: 5 * minute, endsWaiting: true },
    ],
    [
      'a database that fails',
      transactionConflict('appendPage'),
      0,
      0,
      { code: 'store', failures: 1, endsWaiting: true },
    ],
    ['anything else', 'thrown text', 0, 0, { code: 'internal', failures: 1 }],
  ])('%s', (_, error, failuresBefore, pages, expected) => {
    const failed = { failuresBefore, pages, random: 0 };
    expect(toReadFailure(error, failed)).toMatchObject(expected);
  });
});

describe('describeError and placeOf', () => {
  it('tell where an unexpected error came from, and nothing that it says', () => {
    const error = new TypeError('planted-token is not a function');
    const told = `${describeError(error).message}${placeOf(error)}`;
    expect(told).toContain('TypeError');
    expect(told).toContain('readFailure.test');
    expect(told).not.toContain('planted-token');
    expect(placeOf(down)).toBe('');
  });
});
