import type { ResolvedScope } from './Scope';
import type { Selection } from './Selection';

/** What is in the scope and done by one of the accounts. */
export function restrictToAccounts(
  scope: ResolvedScope,
  accountIds: number[],
): Pick<Selection, 'scope' | 'seenIn'> {
  const chosen = [...new Set(accountIds)];
  if (scope.kind === 'people') {
    const stretches = scope.stretches.filter(({ accountId }) =>
      chosen.includes(accountId),
    );
    return { scope: { kind: 'people', stretches }, seenIn: [] };
  }
  const stretches = chosen.map(accountId => ({
    accountId,
    fromBucket: null,
    toBucket: null,
  }));
  return {
    scope: { kind: 'people', stretches },
    seenIn: scope.kind === 'units' ? [scope.unitIds] : [],
  };
}
