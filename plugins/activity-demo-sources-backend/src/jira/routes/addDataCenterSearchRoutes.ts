import { z } from 'zod';
import { searchByOffset } from '../search/searchByOffset';
import { JiraRouting } from './JiraRouting';
import { readBody } from './readBody';
import { readList, readPaging, readText } from './readPaging';

const usual = 50;

const requestSchema = z.strictObject({
  jql: z.string().default(''),
  startAt: z.number().int().min(0).default(0),
  maxResults: z.number().int().min(0).default(usual),
  fields: z.array(z.string()).default([]),
  expand: z.array(z.string()).default([]),
  validateQuery: z
    .union([z.boolean(), z.enum(['strict', 'warn', 'none'])])
    .default(true),
});

/** Data Center's search. A query that restricts nothing finds everything. */
export function addDataCenterSearchRoutes({
  router,
  visitOf,
  search,
  api,
}: JiraRouting): void {
  router.get(`${api}/search`, async (req, res) => {
    const validation = readText(req, 'validateQuery') ?? 'true';
    const page = await searchByOffset(search, visitOf(req, res), {
      jql: readText(req, 'jql') ?? '',
      ...readPaging(req, { usual, most: Number.MAX_SAFE_INTEGER }),
      fields: readList(req, 'fields'),
      expand: readList(req, 'expand'),
      lenient: !['true', 'strict'].includes(validation),
    });
    res.json(page);
  });

  router.post(`${api}/search`, async (req, res) => {
    const { validateQuery, ...request } = readBody(req, requestSchema);
    const page = await searchByOffset(search, visitOf(req, res), {
      ...request,
      lenient: validateQuery !== true && validateQuery !== 'strict',
    });
    res.json(page);
  });
}
