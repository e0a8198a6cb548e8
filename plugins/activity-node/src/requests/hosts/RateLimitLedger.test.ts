import { RateLimitLedger } from './RateLimitLedger';

const minute = 60_000;
const hourly = (remaining: number, resetAt = 60 * minute) => ({
  resource: 'core',
  limit: 5_000,
  remaining,
  resetAt,
});

describe('RateLimitLedger', () => {
  it.each([
    ['plenty is left', hourly(2_501), 0, undefined],
    ['half is left', hourly(2_500), 30 * minute, 2_500 / (60 * minute)],
    ['little is left', hourly(60), 30 * minute, 60 / (60 * minute)],
    ['nothing is left', hourly(0), 0, 0],
    ['the window is over', hourly(0), 60 * minute, undefined],
    [
      'the size of the window is not known',
      { resource: '', remaining: 9, resetAt: 3_000 },
      0,
      9 / 3_000,
    ],
    [
      'a bucket refills',
      {
        resource: '',
        limit: 10,
        remaining: 2,
        resetAt: 4_000,
        refillPerMs: 0.002,
      },
      0,
      2 / 4_000 + 0.002,
    ],
    ['nothing was said', { resource: '', limit: 10 }, 0, undefined],
  ])('knows the pace when %s', (_, stated, now, perMs) => {
    const ledger = new RateLimitLedger();
    ledger.note('jira/a', stated, 0);
    expect(ledger.paceAt(now)?.perMs).toEqual(perMs);
  });

  it('believes the lowest number within a window, for answers overtake each other', () => {
    const ledger = new RateLimitLedger();
    ledger.note('jira/a', hourly(40), 0);
    ledger.note('jira/a', hourly(41, 60 * minute + 900), 0);
    expect(ledger.scarcestAt(0)).toMatchObject({ remaining: 40 });
  });

  it('begins anew with a new window', () => {
    const ledger = new RateLimitLedger();
    ledger.note('jira/a', hourly(0), 0);
    ledger.note('jira/a', hourly(4_999, 120 * minute), 60 * minute);
    expect(ledger.paceAt(60 * minute)).toBeUndefined();
    expect(ledger.scarcestAt(60 * minute)).toMatchObject({ remaining: 4_999 });
  });

  it('goes by the scarcest of several', () => {
    const ledger = new RateLimitLedger();
    ledger.note('github/a', hourly(100), 0);
    ledger.note('github/b', hourly(10), 0);
    ledger.note('github/a', { ...hourly(1_000), resource: 'graphql' }, 0);
    expect(ledger.paceAt(0)?.perMs).toBe(10 / (60 * minute));
    expect(ledger.scarcestAt(0)).toMatchObject({ remaining: 10 });
  });
});
