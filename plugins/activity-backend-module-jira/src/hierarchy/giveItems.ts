import type { PageBuilder } from '@activity-insights/plugin-activity-node';
import { siteProjectId } from '../boards/siteProjectId';
import type { SiteVocabulary } from '../fields/SiteVocabulary';
import { addIssue } from '../issues/addIssue';
import { type HierarchyContext, issuesPerBatch } from './HierarchyContext';
import type { HierarchyCursor } from './HierarchyCursor';
import { readOutside } from './readOutside';
import type { FoundItem } from './searching/FoundItem';

/**
 * Reads items whole and adds them to a page, as far as they are not known as they are. Whenever the page is full it says so: the page
 * is to be taken, with the cursor as it is then.
 *
 * @param cursor - is told what was given
 * @throws SourceError
 */
export async function* giveItems(
  context: HierarchyContext,
  vocabulary: SiteVocabulary,
  cursor: HierarchyCursor,
  page: PageBuilder,
  items: readonly FoundItem[],
  signal: AbortSignal,
): AsyncGenerator<'full'> {
  const { known } = cursor;
  const issueContext = {
    ...vocabulary,
    browseUrl: (key: string) => context.site.browseUrl(key),
    // Of no project of Jira, so that each item says where it lives.
    projectId: siteProjectId,
  };
  const changed = items.filter(({ id, updatedAt }) => known[id] !== updatedAt);
  for (let from = 0; from < changed.length; from += issuesPerBatch) {
    const batch = changed.slice(from, from + issuesPerBatch);
    const read = await readOutside(context, batch, signal);
    page.addMalformed(read.malformed);
    for (const { item, whole } of read.items) {
      for (const part of addIssue(page, whole, issueContext, cursor.part)) {
        cursor.part = part;
        yield 'full';
      }
      delete cursor.part;
      known[item.id] = item.updatedAt;
    }
  }
  delete cursor.part;
}
