import { type CoveredStream, decideCoverage } from './decideCoverage';

const day = 86_400_000;
const at = (text: string) => Date.parse(text);
const horizon = at('2024-01-10');
const window = at('2025-10-01');
const nothing = { from: null, complete: false };
const everything = { from: null, complete: true };

const stream = (parts: Partial<CoveredStream>): CoveredStream => ({
  canBackfill: true,
  covered: nothing,
  backfillDone: false,
  ...parts,
});

describe('decideCoverage', () => {
  it.each<
    [
      string,
      CoveredStream,
      number | null | undefined,
      number | undefined,
      object,
    ]
  >([
    [
      'one that reads forward only has everything',
      stream({ canBackfill: false }),
      undefined,
      horizon,
      { coverage: everything, backfills: false },
    ],
    [
      'or what it says',
      stream({ canBackfill: false, covered: everything }),
      window,
      horizon,
      { coverage: { from: window, complete: true }, backfills: false },
    ],
    [
      'the first recent window, and then history',
      stream({}),
      window,
      horizon,
      { coverage: { from: window, complete: false }, backfills: true },
    ],
    [
      'a recent window that reaches to the horizon',
      stream({}),
      horizon,
      horizon,
      { coverage: { from: horizon, complete: true }, backfills: false },
    ],
    [
      'a recent window that holds everything there is',
      stream({}),
      null,
      horizon,
      { coverage: everything, backfills: false },
    ],
    [
      'a recent window that says nothing',
      stream({}),
      undefined,
      horizon,
      { coverage: undefined, backfills: true },
    ],
    [
      'all of history is wanted',
      stream({}),
      window,
      undefined,
      { coverage: { from: window, complete: false }, backfills: true },
    ],
    [
      'history under way',
      stream({ covered: { from: at('2025-01-01'), complete: false } }),
      window,
      horizon,
      { coverage: undefined, backfills: true },
    ],
    [
      'history that is read',
      stream({
        covered: { from: horizon - day, complete: true },
        backfillDone: true,
      }),
      window,
      horizon,
      { coverage: undefined, backfills: false },
    ],
    [
      'history that was read to its beginning',
      stream({ covered: everything, backfillDone: true }),
      undefined,
      undefined,
      { coverage: undefined, backfills: false },
    ],
    [
      'a horizon that was moved further back',
      stream({
        covered: { from: horizon + 30 * day, complete: true },
        backfillDone: true,
      }),
      undefined,
      horizon,
      {
        coverage: { from: horizon + 30 * day, complete: false },
        backfills: true,
      },
    ],
    [
      'a horizon that was moved nearer',
      stream({
        covered: { from: horizon - 365 * day, complete: true },
        backfillDone: true,
      }),
      undefined,
      horizon,
      { coverage: undefined, backfills: false },
    ],
  ])('%s', (_, before, coveredFrom, wanted, expected) => {
    expect(decideCoverage(before, coveredFrom, wanted)).toEqual(expected);
  });
});
