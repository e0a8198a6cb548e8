import { SourceError } from '@activity-insights/plugin-activity-node';
import type { RawIssue } from '../mapping/CompleteIssue';
import type { JiraSite } from '../transport/JiraSite';
import { readBulkChangelogs } from './readBulkChangelogs';
import { readChangelog } from './readChangelog';
import { readExpandedChangelog } from './readExpandedChangelog';
import { hasCutChangelog, lacksChangelog } from './shownParts';

/**
 * The whole changelogs of issues: what came with them and what is read beside, together, because either may lack entries
 * that the other has. In Data Center what comes with an issue is all that there is, unless it says otherwise.
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
  const suspicious = issues.filter(hasCutChangelog);
  if (suspicious.length === 0) return shown;
  const isCloud = (await site.flavour(signal)) === 'cloud';
  const cut = isCloud ? suspicious : suspicious.filter(lacksChangelog);
  if (cut.length === 0) return shown;
  const ids = cut.map(({ id }) => id);
  const bulk = isCloud
    ? await readUnlessAbsent(() => readBulkChangelogs(site, ids, signal))
    : undefined;
  const readAlone = isCloud ? readChangelog : readFromDataCenter;
  for (const { id, changelog } of cut) {
    const together = [...shown.get(id)!, ...(bulk?.get(id) ?? [])];
    const isAll =
      changelog?.total !== undefined && countById(together) >= changelog.total;
    const alone = isAll
      ? undefined
      : await readUnlessAbsent(() => readAlone(site, id, signal));
    shown.set(id, [...together, ...(alone ?? [])]);
  }
  return shown;
}

/** Few versions have an API for it. */
async function readFromDataCenter(
  site: JiraSite,
  id: string,
  signal: AbortSignal | undefined,
): Promise<unknown[]> {
  const paged = await readUnlessAbsent(() => readChangelog(site, id, signal));
  return paged ?? readExpandedChangelog(site, id, signal);
}

/** Undefined where there is no such API, or the issue is gone meanwhile. */
async function readUnlessAbsent<T>(
  read: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    const isAbsent =
      error instanceof SourceError &&
      (error.code === 'not-found' || error.code === 'unsupported');
    if (isAbsent) return undefined;
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
