import { SourceError } from '@activity-insights/plugin-activity-node';
import type { RawIssue } from '../mapping/CompleteIssue';
import type { JiraSite } from '../transport/JiraSite';
import { readBulkChangelogs } from './readBulkChangelogs';
import { readChangelog } from './readChangelog';
import { hasCutChangelog } from './shownParts';

/**
 * The whole changelogs of issues: what came with them and what is read beside, together, because either may lack entries
 * that the other has. In Data Center what comes with an issue is all that there is.
 *
 * @returns by id of the issue; entries may be there twice
 */
export async function completeChangelogs(
  site: JiraSite,
  issues: readonly RawIssue[],
  signal: AbortSignal | undefined,
): Promise<Map<string, unknown[]>> {
  const shown = new Map(
    issues.map(issue => [issue.id, issue.changelog?.histories ?? []]),
  );
  const cut = issues.filter(hasCutChangelog);
  if (cut.length === 0 || (await site.flavour(signal)) === 'dataCenter') {
    return shown;
  }
  const ids = cut.map(({ id }) => id);
  const bulk = await readBulkIfThere(site, ids, signal);
  for (const { id, changelog } of cut) {
    const together = [...shown.get(id)!, ...(bulk.get(id) ?? [])];
    const isAll =
      changelog?.total !== undefined && countById(together) >= changelog.total;
    shown.set(
      id,
      isAll
        ? together
        : [...together, ...(await readChangelog(site, id, signal))],
    );
  }
  return shown;
}

/** Nothing where there is no such API: then each is read by itself. */
async function readBulkIfThere(
  site: JiraSite,
  ids: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Map<string, unknown[]>> {
  try {
    return await readBulkChangelogs(site, ids, signal);
  } catch (error) {
    const isAbsent =
      error instanceof SourceError &&
      (error.code === 'not-found' || error.code === 'unsupported');
    if (isAbsent) return new Map();
    throw error;
  }
}

function countById(histories: readonly unknown[]): number {
  const ids = histories.map(each =>
    typeof each === 'object' && each !== null && 'id' in each
      ? String(each.id)
      : each,
  );
  return new Set(ids).size;
}
