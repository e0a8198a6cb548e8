import type { WorkItemsQuery } from '@activity-insights/plugin-activity-common';
import { readCsvAnswer } from '../reading/readCsv';
import { readTree } from '../reading/readTree';
import { expectTree } from '../truth/expectTree';
import { plainFilters } from './plainFilters';
import type { WorkCheck } from './WorkCheck';

/** The keys of each scope, unfiltered and by each filter, in JSON and CSV; and what trees list by the same filters. */
export async function checkKeys(check: WorkCheck): Promise<void> {
  const { scopes, truth, differences, portal, configured } = check;
  const { forest } = truth;
  for (const { name, entity, has } of scopes) {
    const expected = forest.items.filter(has).map(({ key }) => key);
    await compareKeyList(check, name, { entity }, expected);
  }
  for (const { name, entity, has } of scopes.slice(0, 2)) {
    for (const { query, finds } of plainFilters(truth)) {
      const asked = { entity, ...query };
      const about = `${name} by ${JSON.stringify(query)}`;
      const expected = forest.items
        .filter(item => has(item) && finds(item))
        .map(({ key }) => key);
      await compareKeyList(check, about, asked, expected);
      const tree = await readTree(portal.client, asked);
      differences.sameSet(
        'tree: items that are filtered',
        about,
        tree.listed.keys(),
        expectTree(forest, { inScope: has, finds, configured }).listed.keys(),
      );
    }
  }
}

async function compareKeyList(
  { portal, differences }: WorkCheck,
  name: string,
  query: WorkItemsQuery,
  expected: readonly string[],
): Promise<void> {
  const answer = await portal.client.getKeys(query);
  differences.sameSet('keys', name, answer.keys, expected);
  differences.same('keys: total', name, answer.total, expected.length);
  const orders = answer.keys.map((key, place) => key === expected[place]);
  differences.same('keys: order', name, orders.indexOf(false), -1);
  const parameters = new URLSearchParams(
    Object.entries(query).flatMap(([parameter, value]) =>
      [value]
        .flat()
        .flatMap(each =>
          each === undefined ? [] : [[parameter, String(each)]],
        ),
    ),
  );
  const rows = await readCsvAnswer(portal.api, `keys?${parameters}`, 'key');
  differences.same(
    'keys: CSV',
    name,
    rows.map(({ key }) => key),
    answer.keys,
  );
}
