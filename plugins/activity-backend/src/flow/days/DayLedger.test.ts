import { noCounts, type DayChange } from './DayChange';
import { DayLedger } from './DayLedger';

const change = (overrides: Partial<DayChange>): DayChange => ({
  ...noCounts,
  day: 20_000,
  isBase: true,
  ...overrides,
});

describe('DayLedger', () => {
  it('adds up by scope, day and level, in order', () => {
    const ledger = new DayLedger();
    ledger.add(2, change({ arrived: 1 }));
    ledger.add(1, change({ arrived: 1, day: 20_001 }));
    ledger.add(1, change({ arrived: 1, completed: 1 }));
    ledger.add(1, change({ started: 1, isBase: false }));
    ledger.subtract(1, change({ arrived: 1, progressIn: 1 }));
    expect(ledger.entries()).toEqual([
      {
        scopeId: 1,
        day: 20_000,
        isBase: false,
        counts: { ...noCounts, started: 1 },
      },
      {
        scopeId: 1,
        day: 20_000,
        isBase: true,
        counts: { ...noCounts, completed: 1, progressIn: -1 },
      },
      {
        scopeId: 1,
        day: 20_001,
        isBase: true,
        counts: { ...noCounts, arrived: 1 },
      },
      {
        scopeId: 2,
        day: 20_000,
        isBase: true,
        counts: { ...noCounts, arrived: 1 },
      },
    ]);
  });

  it('has nothing of what was added and taken away, whatever the fractions', () => {
    const ledger = new DayLedger();
    const estimates = [0.1, 0.2, 0.7, 1 / 3];
    for (const estimate of estimates) ledger.add(1, change({ estimate }));
    expect(ledger.entries()[0].counts.estimate).toBe(1.333333);
    for (const estimate of estimates) ledger.subtract(1, change({ estimate }));
    expect(ledger.entries()).toEqual([]);
  });
});
