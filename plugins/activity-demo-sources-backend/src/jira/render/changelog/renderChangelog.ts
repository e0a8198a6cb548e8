import { ItemState } from '../../../chronicle/itemAt';
import { Visit } from '../../site/Visit';
import { formatJiraDate } from '../../time/formatJiraDate';
import { ChangelogEntry } from './ChangelogEntry';
import { changelogEntries } from './changelogEntries';
import { renderPerson } from '../renderUser';

export function renderEntry(
  visit: Visit,
  entry: ChangelogEntry,
): Record<string, unknown> {
  return {
    id: String(entry.id),
    author: renderPerson(visit, entry.by),
    created: formatJiraDate(entry.at, visit.account.timeZone),
    items: entry.items,
  };
}

/**
 * The changelog that comes with an issue. Cloud gives the newest entries only, newest first, and says how many there are;
 * Data Center gives all of them, oldest first.
 *
 * @param most - entries that Cloud gives
 */
export function renderInlineChangelog(
  visit: Visit,
  item: ItemState,
  most: number,
): Record<string, unknown> {
  const entries = changelogEntries(visit, item);
  const shown =
    visit.site.flavour === 'cloud' ? entries.slice(-most).reverse() : entries;
  return {
    startAt: 0,
    maxResults: shown.length,
    total: entries.length,
    histories: shown.map(entry => renderEntry(visit, entry)),
  };
}
