import { groupBy } from '../groupBy';
import type { ScopePart } from './ScopePart';
import type { ScopeParts } from './ScopeParts';
import type { TalliedScope } from './TalliedScope';

/** When an account's events belong to a scope, in UTC buckets, half-open; infinite where it is open. */
interface Belonging {
  accountId: number;
  scopeId: number;
  from: number;
  to: number;
}

/** An account and its parts. */
export interface AccountPlace {
  /** A small number of its own, from 0 on. */
  index: number;
  /** Stretches of time in order, each up to a bucket, in which its events belong to the same scopes. */
  spans: readonly { end: number; part: ScopePart | undefined }[];
}

/** Says in which of the scopes of people, or of everything, an event is: that follows from its account and its time. */
export class AccountParts {
  readonly #parts: ScopeParts;
  readonly #everywhere: number[];
  readonly #belongings: ReadonlyMap<number, Belonging[]>;
  /** By id: an array, because it is looked into for every event. */
  readonly #places: AccountPlace[] = [];
  readonly #ids: number[] = [];

  /** @param scopes - in the order of their ids */
  constructor(scopes: readonly TalliedScope[], parts: ScopeParts) {
    this.#parts = parts;
    this.#everywhere = scopes
      .filter(({ basis }) => basis === 'all')
      .map(({ id }) => id);
    this.#belongings = groupBy(
      scopes.flatMap(belongingsOf),
      ({ accountId }) => accountId,
    );
  }

  /** The ids of the accounts that were asked for, by their index. */
  get ids(): readonly number[] {
    return this.#ids;
  }

  /** @param accountId - 0 for none */
  of(accountId: number): AccountPlace {
    const known = this.#places[accountId];
    if (known) return known;
    const spans = this.#spansOf(this.#belongings.get(accountId) ?? []);
    const place = { index: this.#ids.length, spans };
    this.#ids.push(accountId);
    this.#places[accountId] = place;
    return place;
  }

  #spansOf(belongings: readonly Belonging[]): AccountPlace['spans'] {
    const edges = new Set([Infinity]);
    for (const { from, to } of belongings) edges.add(from).add(to);
    edges.delete(-Infinity);
    // No edge lies within a span, so what holds just before its end holds in all of it.
    const spanTo = (end: number) => {
      const scopeIds = [...this.#everywhere];
      for (const { scopeId, from, to } of belongings) {
        if (from < end && to >= end) scopeIds.push(scopeId);
      }
      return { end, part: this.#parts.of(scopeIds) };
    };
    return [...edges].sort((a, b) => (a < b ? -1 : 1)).map(spanTo);
  }
}

/** The part of an account in which an event of a bucket is. */
export function partAt(
  { spans }: AccountPlace,
  bucket: number,
): ScopePart | undefined {
  let at = 0;
  while (bucket >= spans[at].end) at += 1;
  return spans[at].part;
}

function belongingsOf(scope: TalliedScope): Belonging[] {
  if (scope.basis !== 'members') return [];
  return scope.stretches.map(({ accountId, fromBucket, toBucket }) => ({
    accountId,
    scopeId: scope.id,
    from: fromBucket ?? -Infinity,
    to: toBucket ?? Infinity,
  }));
}
