import type { WorkSummaryItem } from '@activity-insights/plugin-activity-common';
import { numbersOf, numbersOfToday } from '../comparing/factsOf';
import { readCsvAnswer } from '../reading/readCsv';
import { addUp, totalsOf } from '../truth/addUp';
import { dayIn } from '../truth/days';
import { expectTree } from '../truth/expectTree';
import { belongs, type ScopeOfWork } from '../truth/ScopeOfWork';
import type { WorkCheck } from './WorkCheck';

/** Each root and each Component in numbers, in JSON and CSV. */
export async function checkSummary(check: WorkCheck): Promise<void> {
  for (const scope of check.scopes) {
    await checkRoots(check, scope);
    await checkComponents(check, scope);
  }
}

async function checkRoots(
  { portal, truth, differences, configured }: WorkCheck,
  { name, entity, has, zone }: ScopeOfWork,
): Promise<void> {
  const { forest } = truth;
  const today = dayIn(zone, truth.now);
  const { listed } = expectTree(forest, { inScope: has, configured });
  const roots = [...listed.values()].filter(
    ({ parent }) => parent === undefined,
  );
  const matching = roots.filter(({ isContext }) => !isContext);
  const query = { entity, limit: 500 };
  const { items, total } = await portal.client.getSummary(query);
  const kind = 'summary of roots';
  differences.same(`${kind}: total`, name, total, matching.length);
  differences.sameSet(
    kind,
    name,
    items.flatMap(({ root }) => root?.key ?? []),
    roots.map(({ item }) => item.key),
  );
  for (const item of items) {
    const found = item.root && listed.get(item.root.key);
    if (!found) continue;
    const { item: root, isContext } = found;
    const about = `${root.key} in ${name}`;
    differences.same(
      `${kind}: context`,
      about,
      item.context,
      isContext || undefined,
    );
    const expected = addUp(forest, root, today);
    const { done, inProgress, total: leaves } = expected.progress;
    differences.same(`${kind}: numbers`, about, factsOf(item), {
      ...numbersOf(expected),
      ...numbersOfToday(expected),
      todo: leaves - done - inProgress,
      completion: done / leaves,
    });
  }
  const parameters = new URLSearchParams({ by: 'root' });
  if (entity !== undefined) parameters.set('entity', entity);
  const path = `summary?${parameters}`;
  const rows = await readCsvAnswer(portal.api, path, 'key');
  differences.same(
    `${kind}: CSV`,
    name,
    rows.map(({ key, done, total: leaves, open }) => [key, done, leaves, open]),
    items.map(({ root, progress, open }) => [
      root?.key,
      `${progress.done}`,
      `${progress.total}`,
      `${open}`,
    ]),
  );
}

async function checkComponents(
  { portal, truth, differences }: WorkCheck,
  { name, entity, has, zone }: ScopeOfWork,
): Promise<void> {
  const { forest, company } = truth;
  const today = dayIn(zone, truth.now);
  const query = { entity, by: 'component', limit: 500 } as const;
  const { items } = await portal.client.getSummary(query);
  for (const item of items) {
    const id = item.component?.split('/')[1];
    if (!company.services.some(each => each.id === id) || !id) {
      differences.wrong('summary of Components', `${name}: ${item.component}`);
      continue;
    }
    const theirs = forest.items.filter(
      each => has(each) && belongs(company, id, each),
    );
    const { items: count, open, blocked, overdue } = totalsOf(theirs, today);
    differences.same(
      'summary of Components: numbers',
      `${id} in ${name}`,
      {
        items: item.items,
        open: item.open,
        blocked: item.blocked,
        overdue: item.overdue,
      },
      { items: count, open, blocked, overdue },
    );
  }
}

function factsOf(item: WorkSummaryItem) {
  const { todo, completion } = item;
  return { ...numbersOf(item), ...numbersOfToday(item), todo, completion };
}
