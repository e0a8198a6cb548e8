import type { KnownFields } from './KnownFields';
import { parseSprintText } from './parseSprintText';
import { idOf, isRecord } from './rawValues';

/**
 * The ids of the sprints that an issue is or was in, each once, in the order of Jira. Cloud gives objects, Data Center gives
 * texts of Java objects, and some versions plain numbers, or one of them without a list.
 *
 * @param fields - of the issue, unchecked
 */
export function sprintsOf(
  fields: Record<string, unknown>,
  known: KnownFields,
): string[] {
  const ids = known.sprint
    .flatMap(place => [fields[place]].flat())
    .flatMap(value => toId(value) ?? []);
  return [...new Set(ids)];
}

function toId(value: unknown): string | undefined {
  if (isRecord(value)) return idOf(value.id);
  if (typeof value !== 'string') return idOf(value);
  return parseSprintText(value) ?? /^\s*(\d+)\s*$/.exec(value)?.[1];
}
