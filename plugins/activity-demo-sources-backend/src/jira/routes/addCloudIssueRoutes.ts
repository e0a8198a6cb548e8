import { z } from 'zod';
import { ItemState } from '../../chronicle/itemAt';
import { JiraRefusal } from '../JiraRefusal';
import { changelogEntries } from '../render/changelog/changelogEntries';
import { chooseFields } from '../render/fields/chooseFields';
import { issueFields } from '../render/fields/issueFields';
import { renderEntry } from '../render/changelog/renderChangelog';
import { renderIssue } from '../render/renderIssue';
import { findVisible, requireVisible } from '../site/findVisible';
import { Visit } from '../site/Visit';
import { JiraRouting } from './JiraRouting';
import { readBody } from './readBody';
import { pageOf, readPaging } from './readPaging';

const bulkSchema = z.strictObject({
  issueIdsOrKeys: z.array(z.string()),
  fields: z.array(z.string()).default([]),
  fieldsByKeys: z.boolean().optional(),
  expand: z.array(z.string()).default([]),
  properties: z.array(z.string()).optional(),
});

const listSchema = z.strictObject({
  changelogIds: z.array(z.number().int()),
});

const mostIssues = 100;

/** What Cloud alone has of issues: changelogs page by page, and many issues at once. */
export function addCloudIssueRoutes({
  router,
  site,
  visitOf,
  api,
}: JiraRouting): void {
  router.get(`${api}/issue/:issue/changelog`, (req, res) => {
    const visit = visitOf(req, res);
    const item = requireVisible(visit, req.params.issue);
    const entries = changelogEntries(visit, item);
    const paging = readPaging(req, { usual: 100, most: 100 });
    const self = `${visit.baseUrl}/rest/api/${visit.version}/issue/${req.params.issue}/changelog`;
    const next = paging.startAt + paging.maxResults;
    res.json({
      self: `${self}?maxResults=${paging.maxResults}&startAt=${paging.startAt}`,
      ...(next < entries.length
        ? {
            nextPage: `${self}?maxResults=${paging.maxResults}&startAt=${next}`,
          }
        : {}),
      ...pageOf(entries, paging, entry => renderEntry(visit, entry)),
    });
  });

  router.post(`${api}/issue/:issue/changelog/list`, (req, res) => {
    const visit = visitOf(req, res);
    const item = requireVisible(visit, req.params.issue);
    const ids = new Set(readBody(req, listSchema).changelogIds);
    const entries = changelogEntries(visit, item).filter(({ id }) =>
      ids.has(id),
    );
    res.json({
      startAt: 0,
      maxResults: entries.length,
      total: entries.length,
      histories: entries.map(entry => renderEntry(visit, entry)),
    });
  });

  router.post(`${api}/issue/bulkfetch`, (req, res) => {
    const visit = visitOf(req, res);
    const { issueIdsOrKeys, fields, expand } = readBody(req, bulkSchema);
    if (issueIdsOrKeys.length === 0 || issueIdsOrKeys.length > mostIssues) {
      throw JiraRefusal.badRequest(
        `The number of issues to fetch must be between 1 and ${mostIssues}.`,
      );
    }
    const choice = chooseFields(
      issueFields(site.flavour),
      fields,
      '*navigable',
    );
    res.json({
      issues: findAll(visit, issueIdsOrKeys).map(item =>
        renderIssue(visit, item, {
          choice: { ...choice, only: choice.only && 'key' },
          expand,
          mostEntries: 40,
          mostComments: 20,
        }),
      ),
      // Issues that are not there, or not for this account, are not even errors.
      issueErrors: [],
    });
  });
}

/** In order of their ids, each once, whatever the names were. */
export function findAll(
  visit: Visit,
  idsOrKeys: readonly string[],
): ItemState[] {
  const found = new Map<number, ItemState>();
  for (const name of idsOrKeys) {
    const item = findVisible(visit, name);
    if (item) {
      found.set(item.history.id, item);
    }
  }
  return [...found.values()].sort((a, b) => a.history.id - b.history.id);
}
