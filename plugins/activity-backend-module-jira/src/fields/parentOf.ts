import type { WorkItemReference } from '@activity-insights/plugin-activity-node';
import type { KnownFields } from './KnownFields';
import { idOf, isRecord, textOf } from './rawValues';

/**
 * What an issue is a part of. Cloud has one `parent` for all levels; Data Center has it for sub-tasks only, and keeps the
 * epic and what is above epics in fields of their own. The first that says something counts: the nearest above.
 *
 * @param fields - of the issue, unchecked
 */
export function parentOf(
  fields: Record<string, unknown>,
  known: KnownFields,
): WorkItemReference | undefined {
  const places = ['parent', ...known.epicLink, ...known.parentLink];
  for (const place of places) {
    const reference = toReference(fields[place]);
    if (reference) return reference;
  }
  return undefined;
}

/** A key, or an object with id and key; Cloud's Parent Link has the object in `data`. */
function toReference(value: unknown): WorkItemReference | undefined {
  const text = textOf(value);
  if (text !== undefined) return { key: text };
  if (!isRecord(value)) return undefined;
  const stub = isRecord(value.data) ? value.data : value;
  const id = idOf(stub.id);
  const key = textOf(stub.key);
  if (id === undefined && key === undefined) return undefined;
  return {
    ...(id !== undefined && { id }),
    ...(key !== undefined && { key }),
  };
}
