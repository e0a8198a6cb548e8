import { z } from 'zod';
import { JiraRefusal } from '../JiraRefusal';
import { parseQuery } from '../jql/parseQuery';
import { searchByToken, TokenRequest } from '../search/searchByToken';
import { Visit } from '../site/Visit';
import { JiraRouting } from './JiraRouting';
import { readBody } from './readBody';
import { readCount, readList, readText } from './readPaging';

const requestSchema = z.strictObject({
  jql: z.string().default(''),
  nextPageToken: z.string().nullish(),
  maxResults: z.number().int().default(50),
  fields: z.array(z.string()).default([]),
  fieldsByKeys: z.boolean().optional(),
  expand: z.string().default(''),
  properties: z.array(z.string()).optional(),
  reconcileIssues: z.array(z.number().int()).default([]),
});

const countSchema = z.strictObject({ jql: z.string().default('') });

/** Cloud's search, and what is left of the one before. */
export function addCloudSearchRoutes({
  router,
  site,
  visitOf,
  search,
  api,
}: JiraRouting): void {
  router.all(`${api}/search`, () => {
    throw new JiraRefusal(410, [
      'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046',
    ]);
  });

  router.get(`${api}/search/jql`, async (req, res) => {
    const body = await answer(visitOf(req, res), {
      jql: readText(req, 'jql') ?? '',
      nextPageToken: readText(req, 'nextPageToken'),
      maxResults: readCount(req, 'maxResults') ?? 50,
      fields: readList(req, 'fields'),
      expand: readList(req, 'expand'),
      reconcile: readList(req, 'reconcileIssues').map(Number),
    });
    res.json(body);
  });

  // Parameters in the query string mean nothing here: a token there leads to the first page again and again.
  router.post(`${api}/search/jql`, async (req, res) => {
    const request = readBody(req, requestSchema);
    const body = await answer(visitOf(req, res), {
      ...request,
      nextPageToken: request.nextPageToken ?? undefined,
      expand: request.expand.split(','),
      reconcile: request.reconcileIssues,
    });
    res.json(body);
  });

  router.post(`${api}/search/approximate-count`, async (req, res) => {
    const { jql } = readBody(req, countSchema);
    if (!parseQuery(jql).where) {
      throw JiraRefusal.badRequest(
        'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
      );
    }
    const findings = await search.find(visitOf(req, res), { jql });
    const { total } = await findings.from(0, 0);
    res.json({ count: total });
  });

  async function answer(
    visit: Visit,
    request: Omit<TokenRequest, 'byDefault' | 'bounded'>,
  ) {
    const page = await searchByToken(search, visit, {
      ...request,
      byDefault: 'id',
      bounded: true,
    });
    const { searchWarnings } = site.settings;
    return searchWarnings.length > 0
      ? { ...page, warnings: searchWarnings }
      : page;
  }
}
