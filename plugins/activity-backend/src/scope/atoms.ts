import type { AccountStretch, ResolvedScope } from './Scope';

/**
 * Scopes cut into parts that are wholly in or out of each: units, or pieces of time of an account. What two scopes have
 * and do not have in common is then a matter of sets.
 */
export interface AtomisedScopes {
  /** Every part of any scope. An atom is a position in `unitIds` or `stretches` of it. */
  union: ResolvedScope;
  /** The atoms of each scope. */
  atoms: Set<number>[];
}

/** Cuts scopes, all of units or all of people. */
export function atomise(scopes: ResolvedScope[]): AtomisedScopes {
  return scopes.some(scope => scope.kind === 'people')
    ? atomisePeople(scopes)
    : atomiseUnits(scopes);
}

function atomiseUnits(scopes: ResolvedScope[]): AtomisedScopes {
  const positions = new Map<number, number>();
  const atoms = scopes.map(scope => {
    const unitIds = scope.kind === 'units' ? scope.unitIds : [];
    return new Set(
      unitIds.map(unitId => {
        const position = positions.get(unitId) ?? positions.size;
        positions.set(unitId, position);
        return position;
      }),
    );
  });
  return { union: { kind: 'units', unitIds: [...positions.keys()] }, atoms };
}

function atomisePeople(scopes: ResolvedScope[]): AtomisedScopes {
  const pieces: AccountStretch[] = [];
  const positions = new Map<string, number>();
  const lists = scopes.map(scope =>
    scope.kind === 'people' ? scope.stretches : [],
  );
  const cutsByAccount = collectCuts(lists.flat());
  const atoms = lists.map(stretches => {
    const own = new Set<number>();
    for (const piece of stretches.flatMap(s => cut(s, cutsByAccount))) {
      const key = JSON.stringify(piece);
      const position = positions.get(key) ?? pieces.length;
      if (position === pieces.length) {
        pieces.push(piece);
        positions.set(key, position);
      }
      own.add(position);
    }
    return own;
  });
  return { union: { kind: 'people', stretches: pieces }, atoms };
}

/** For each account the buckets at which a stretch begins or ends, in order. */
function collectCuts(stretches: AccountStretch[]): Map<number, number[]> {
  const cuts = new Map<number, Set<number>>();
  for (const { accountId, fromBucket, toBucket } of stretches) {
    const own = cuts.get(accountId) ?? new Set();
    if (fromBucket !== null) own.add(fromBucket);
    if (toBucket !== null) own.add(toBucket);
    cuts.set(accountId, own);
  }
  return new Map(
    [...cuts].map(([id, own]) => [id, [...own].sort((a, b) => a - b)]),
  );
}

function cut(
  { accountId, fromBucket, toBucket }: AccountStretch,
  cutsByAccount: Map<number, number[]>,
): AccountStretch[] {
  const inside = (cutsByAccount.get(accountId) ?? []).filter(
    at => at > (fromBucket ?? -Infinity) && at < (toBucket ?? Infinity),
  );
  const starts = [fromBucket, ...inside];
  const ends = [...inside, toBucket];
  return starts.map((start, index) => ({
    accountId,
    fromBucket: start,
    toBucket: ends[index],
  }));
}
