import { restrictToAccounts } from './restrictToAccounts';

describe('restrictToAccounts', () => {
  const always = (accountId: number) => ({
    accountId,
    fromBucket: null,
    toBucket: null,
  });

  it('asks of units for what the accounts did there', () => {
    const scope = { kind: 'units' as const, unitIds: [7] };
    expect(restrictToAccounts(scope, [1, 2, 1])).toEqual({
      scope: { kind: 'people', stretches: [always(1), always(2)] },
      seenIn: [[7]],
    });
  });

  it('asks of people for their own time in the scope', () => {
    const stretch = { accountId: 1, fromBucket: 5, toBucket: 9 };
    const scope = { kind: 'people' as const, stretches: [stretch, always(3)] };
    expect(restrictToAccounts(scope, [1, 2])).toEqual({
      scope: { kind: 'people', stretches: [stretch] },
      seenIn: [],
    });
  });

  it('asks of everything for what the accounts did', () => {
    expect(restrictToAccounts({ kind: 'all' }, [])).toEqual({
      scope: { kind: 'people', stretches: [] },
      seenIn: [],
    });
  });
});
