import { z } from 'zod';
import { ItemId } from '../../model';
import { JiraRefusal } from '../JiraRefusal';
import { ChangelogEntry } from '../render/changelog/ChangelogEntry';
import { changelogEntries } from '../render/changelog/changelogEntries';
import { renderEntry } from '../render/changelog/renderChangelog';
import { readPageToken, writePageToken } from '../search/pageToken';
import { Visit } from '../site/Visit';
import { findAll } from './addCloudIssueRoutes';
import { JiraRouting } from './JiraRouting';
import { readBody } from './readBody';

const requestSchema = z.strictObject({
  issueIdsOrKeys: z.array(z.string()).min(1),
  fieldIds: z.array(z.string()).default([]),
  maxResults: z.number().int().min(1).max(10_000).default(1000),
  nextPageToken: z.string().nullish(),
});

const most = { issues: 1000, fields: 10 };

interface OwnedEntry {
  readonly issue: ItemId;
  readonly entry: ChangelogEntry;
}

/**
 * The changelogs of many issues as one list in order of time, so those of one issue are spread over the pages, and on a
 * page over several groups.
 */
export function addBulkChangelogRoute({
  router,
  visitOf,
  api,
}: JiraRouting): void {
  router.post(`${api}/changelog/bulkfetch`, (req, res) => {
    const visit = visitOf(req, res);
    const { issueIdsOrKeys, fieldIds, maxResults, nextPageToken } = readBody(
      req,
      requestSchema,
    );
    if (issueIdsOrKeys.length > most.issues || fieldIds.length > most.fields) {
      throw JiraRefusal.badRequest(
        `Changelogs can be fetched for at most ${most.issues} issues and ${most.fields} fields at once.`,
      );
    }
    const walk = [issueIdsOrKeys, fieldIds];
    const after = nextPageToken
      ? readPageToken(nextPageToken, walk, visit.at)
      : undefined;
    const entries = entriesOf(visit, issueIdsOrKeys, fieldIds);
    const start = after ? entries.findIndex(isAfter(after)) : 0;
    const rest = start < 0 ? [] : entries.slice(start);
    const page = rest.slice(0, maxResults);
    const last = page.at(-1);
    res.json({
      issueChangeLogs: inGroups(page).map(group => ({
        issueId: String(group[0].issue),
        changeHistories: group.map(({ entry }) => ({
          ...renderEntry(visit, entry),
          // A number here, and a text with an offset everywhere else.
          created: entry.at,
        })),
      })),
      nextPageToken:
        last && rest.length > page.length
          ? writePageToken(walk, visit.at, position(last))
          : null,
    });
  });
}

function entriesOf(
  visit: Visit,
  idsOrKeys: readonly string[],
  fieldIds: readonly string[],
): OwnedEntry[] {
  return findAll(visit, idsOrKeys)
    .flatMap(item =>
      changelogEntries(visit, item).map(entry => ({
        issue: item.history.id,
        entry: onlyFields(entry, fieldIds),
      })),
    )
    .filter(({ entry }) => entry.items.length > 0)
    .sort(
      (a, b) =>
        a.entry.at - b.entry.at || a.issue - b.issue || a.entry.id - b.entry.id,
    );
}

/** What has no field id, such as a link, is in no field. */
function onlyFields(
  entry: ChangelogEntry,
  fieldIds: readonly string[],
): ChangelogEntry {
  return fieldIds.length === 0
    ? entry
    : {
        ...entry,
        items: entry.items.filter(
          item => item.fieldId !== undefined && fieldIds.includes(item.fieldId),
        ),
      };
}

function position({ issue, entry }: OwnedEntry) {
  return { id: entry.id, values: [entry.at, issue] };
}

function isAfter({ id, values }: ReturnType<typeof readPageToken>) {
  const [at, issue] = values.map(Number);
  return (each: OwnedEntry) =>
    (each.entry.at - at || each.issue - issue || each.entry.id - id) > 0;
}

function inGroups(page: readonly OwnedEntry[]): OwnedEntry[][] {
  const groups: OwnedEntry[][] = [];
  for (const each of page) {
    const group = groups.at(-1);
    if (group?.[0].issue === each.issue) {
      group.push(each);
    } else {
      groups.push([each]);
    }
  }
  return groups;
}
