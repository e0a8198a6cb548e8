import type { ItemHistory } from '@activity-insights/plugin-activity-demo-sources-backend';

/** When a field had a value: ISO instants in UTC; without an end it has it still. */
export interface Stretch {
  value: string;
  from: string;
  to?: string;
}

type Told = 'status' | 'assignee' | 'priority' | 'flagged';

/**
 * The stretches of a field in an item's life until now, in order. Those without a value are left out.
 *
 * @param now - UTC epoch milliseconds; what bears the very same millisecond has not happened yet
 */
export function stretchesOf(
  history: ItemHistory,
  field: Told,
  now: number,
): Stretch[] {
  const stretches: Stretch[] = [];
  let current = textOf(history.initial[field]);
  let from = history.createdAt;
  const close = (at?: number) => {
    if (current === undefined || from === at) return;
    const to = at === undefined ? {} : { to: toIso(at) };
    stretches.push({ value: current, from: toIso(from), ...to });
  };
  for (const { at, fields } of history.changes) {
    if (at >= now) break;
    for (const change of fields) {
      if (change.field !== field || textOf(change.to) === current) continue;
      close(at);
      current = textOf(change.to);
      from = at;
    }
  }
  close();
  return stretches;
}

/** Being flagged is a value, and not being flagged is none. */
function textOf(value: string | boolean | undefined): string | undefined {
  if (typeof value === 'boolean') return value ? '1' : undefined;
  return value;
}

function toIso(at: number): string {
  return new Date(at).toISOString();
}
