import type { MalformedRecord } from '@activity-insights/plugin-activity-node';
import type { RawIssue } from '../mapping/CompleteIssue';
import { rawIssueSchema } from '../mapping/CompleteIssue';

/** What came of asking for issues by their ids. */
export interface FetchedIssues {
  /** In the order in which they were asked for. */
  found: RawIssue[];
  /** Ids that Jira shows no issue for: it was deleted, or is hidden from the account. */
  missing: string[];
  malformed: MalformedRecord[];
}

/** Puts what Jira sent in the order of the ids, each once. */
export function sortFetched(
  ids: readonly string[],
  sent: readonly unknown[],
): FetchedIssues {
  const byId = new Map<string, RawIssue>();
  const broken = new Map<string, MalformedRecord>();
  for (const value of sent) {
    const parsed = rawIssueSchema.safeParse(value);
    if (parsed.success) {
      byId.set(parsed.data.id, parsed.data);
    } else {
      const id = idOf(value);
      broken.set(id, { key: `issue/${id}`, reason: 'it cannot be understood' });
    }
  }
  return {
    found: ids.flatMap(id => byId.get(id) ?? []),
    missing: ids.filter(id => !byId.has(id) && !broken.has(id)),
    malformed: [...broken.values()],
  };
}

function idOf(value: unknown): string {
  const id =
    typeof value === 'object' && value !== null && 'id' in value
      ? value.id
      : undefined;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : '?';
}
