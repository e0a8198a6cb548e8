import type { ActivityRecord, MalformedRecord } from '../records';
import type { Page, ReadBudget } from '../source';

/**
 * What a scripted page holds; everything is optional, `{}` is an empty page.
 *
 * @public
 */
export interface FakePage {
  records?: ActivityRecord[];
  malformed?: MalformedRecord[];
  project?: Page['project'];
  present?: Page['present'];
  /** Told with the last part, instead of what follows from the records of the other pages. */
  coveredFrom?: Page['coveredFrom'];
}

/** The part of a scripted page that fits the budget. What is no record comes with the last part. */
export function cutPage(
  page: FakePage,
  startRecord: number,
  budget: ReadBudget,
): {
  content: Pick<
    Page,
    'records' | 'malformed' | 'project' | 'present' | 'coveredFrom'
  >;
  endRecord: number;
  complete: boolean;
} {
  const all = page.records ?? [];
  const records: ActivityRecord[] = [];
  let bytes = 0;
  for (const record of all.slice(startRecord)) {
    bytes += Buffer.byteLength(JSON.stringify(record));
    const fits =
      records.length < budget.recordsPerPage && bytes <= budget.bytesPerPage;
    if (!fits && records.length > 0) {
      break;
    }
    records.push(record);
  }
  const endRecord = startRecord + records.length;
  const complete = endRecord >= all.length;
  return {
    content: {
      records,
      ...(complete && page.malformed ? { malformed: page.malformed } : {}),
      ...(complete && page.project ? { project: page.project } : {}),
      ...(complete && page.present ? { present: page.present } : {}),
      ...(complete && page.coveredFrom !== undefined
        ? { coveredFrom: page.coveredFrom }
        : {}),
    },
    endRecord,
    complete,
  };
}
