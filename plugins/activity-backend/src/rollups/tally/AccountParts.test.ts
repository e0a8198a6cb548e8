import type { AccountStretch } from '../../scope/Scope';
import { AccountParts, partAt } from './AccountParts';
import { ScopeParts } from './ScopeParts';
import type { TalliedScope } from './TalliedScope';

const members = (id: number, ...stretches: AccountStretch[]): TalliedScope => ({
  id,
  basis: 'members',
  stretches,
});

const stretch = (
  accountId: number,
  fromBucket: number | null,
  toBucket: number | null,
): AccountStretch => ({ accountId, fromBucket, toBucket });

/** The scopes that an event of an account is in, by their parts. */
function scopesAt(
  scopes: TalliedScope[],
  accountId: number,
  ...buckets: number[]
): number[][] {
  const parts = new ScopeParts();
  const accounts = new AccountParts(scopes, parts);
  return buckets.map(bucket => {
    const part = partAt(accounts.of(accountId), bucket);
    return scopes
      .map(({ id }) => id)
      .filter(id => part && parts.ofScope(id).includes(part));
  });
}

describe('AccountParts', () => {
  const scopes: TalliedScope[] = [
    members(2, stretch(5, null, null), stretch(6, null, 100)),
    members(3, stretch(5, 50, 100), stretch(5, 200, null)),
    members(4, stretch(5, null, 100)),
  ];

  it('knows in which scopes an account is at which time', () => {
    expect(scopesAt(scopes, 5, -900, 49, 50, 99, 100, 199, 200, 900)).toEqual([
      [2, 4],
      [2, 4],
      [2, 3, 4],
      [2, 3, 4],
      [2],
      [2],
      [2, 3],
      [2, 3],
    ]);
    expect(scopesAt(scopes, 6, 99, 100)).toEqual([[2], []]);
    expect(scopesAt(scopes, 7, 0)).toEqual([[]]);
  });

  it('puts everybody into the scope of everything, nobody as well', () => {
    const all: TalliedScope = { id: 9, basis: 'all' };
    expect(scopesAt([...scopes, all], 6, 99, 100)).toEqual([[2, 9], [9]]);
    expect(scopesAt([...scopes, all], 0, 99)).toEqual([[9]]);
  });

  it('keeps those together who are in the same scopes', () => {
    const parts = new ScopeParts();
    const team = members(2, stretch(5, null, null), stretch(6, null, null));
    const accounts = new AccountParts([team], parts);
    expect(partAt(accounts.of(5), 0)).toBe(partAt(accounts.of(6), 7));
    expect([...parts]).toHaveLength(1);
    expect(accounts.ids).toEqual([5, 6]);
  });
});
