import type {
  ActivityRecord,
  PageBuilder,
} from '@activity-insights/plugin-activity-node';
import type { CompleteIssue } from '../mapping/CompleteIssue';
import type { IssueContext } from '../mapping/IssueContext';
import { mapIssue } from '../mapping/mapIssue';
import { toInstant } from '../mapping/toInstant';
import type { Walk } from './cursor';

/** When an issue was updated, UTC epoch milliseconds; 0 if it does not say. */
export function updatedAtOf({ issue }: CompleteIssue): number {
  return toInstant(issue.fields.updated) ?? 0;
}

/**
 * Maps an issue and adds its records to a page. Whenever the page is full it gives how far it has come: the page is to be
 * taken before it goes on.
 *
 * @param part - what was given of an issue before: if it is this one, as it still is, the rest is added
 */
export function* addIssue(
  page: PageBuilder,
  complete: CompleteIssue,
  context: IssueContext,
  part: Walk['part'],
): Generator<NonNullable<Walk['part']>> {
  const { id } = complete.issue;
  const updatedAt = updatedAtOf(complete);
  const { records, malformed } = mapIssue(complete, context);
  const isRest = part?.id === id && part.updatedAt === updatedAt;
  const start = isRest ? part.sent : 0;
  if (!isRest) page.addMalformed(malformed);
  for (let index = start; index < records.length; index++) {
    const record = records[index];
    const name = nameOf(record, id);
    if (!page.add(record, name)) {
      yield { id, updatedAt, sent: index };
      page.add(record, name);
    }
  }
}

function nameOf(record: ActivityRecord, issue: string): string {
  return record.kind === 'event'
    ? `${record.type}/${record.key}`
    : `${record.kind} of issue/${issue}`;
}
