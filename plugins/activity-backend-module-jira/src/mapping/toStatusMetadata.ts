import type { JsonObject } from '@backstage/types';
import type { StatusLookup } from '../fields/StatusCategories';
import type { RawChangeItem } from './CompleteIssue';

/** From which status to which, by id and name, and the stages that these are. */
export function toStatusMetadata(
  { from, fromString, to, toString: toText }: RawChangeItem,
  statuses: StatusLookup,
): JsonObject {
  return given({
    fromId: from,
    from: fromString,
    fromCategory: statuses.find(from, fromString),
    toId: to,
    to: toText,
    toCategory: statuses.find(to, toText),
  });
}

/** Without what is missing: metadata is JSON. */
export function given(
  values: Record<string, string | number | null | undefined>,
): JsonObject {
  return Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, string | number] =>
        entry[1] !== null && entry[1] !== undefined && entry[1] !== '',
    ),
  );
}
