import { compareTree, type TreeComparison } from '../comparing/compareTree';
import {
  factsOfAnswer,
  factsOfTruth,
  numbersOf,
  numbersOfToday,
} from '../comparing/factsOf';
import { readCsvAnswer } from '../reading/readCsv';
import { readTree, type ListedTree } from '../reading/readTree';
import { addUp } from '../truth/addUp';
import { dayIn } from '../truth/days';
import { expectTree } from '../truth/expectTree';
import type { WorkCheck } from './WorkCheck';

/** The trees of each scope, and what is in none. */
export async function checkTrees(check: WorkCheck): Promise<void> {
  const { portal, truth, differences, configured } = check;
  const { forest, delivery, company } = truth;
  for (const { name, entity, has, zone } of check.scopes) {
    const today = dayIn(zone, truth.now);
    const comparison: TreeComparison = {
      area: 'tree',
      name,
      forest,
      factsOfAnswer: item => ({
        ...factsOfAnswer(item),
        delivery: item.delivery,
      }),
      factsOfTruth: item => ({
        ...factsOfTruth(company, item),
        delivery: delivery.stateOf(item.id),
      }),
      numbersOf: totals => ({
        ...numbersOf(totals),
        ...numbersOfToday(totals),
      }),
      addUp: item => addUp(forest, item, today),
    };
    const expected = expectTree(forest, { inScope: has, configured });
    const tree = await readTree(portal.client, { entity });
    compareTree(differences, expected, tree, comparison);
    await compareCsv(check, name, entity, tree);
    const unlinked = await readTree(portal.client, { entity, unlinked: true });
    differences.sameSet(
      'tree: which are unlinked',
      name,
      [...unlinked.listed]
        .filter(([, { item }]) => !item.context)
        .map(([key]) => key),
      expected.unlinked,
    );
  }
}

async function compareCsv(
  { portal, differences }: WorkCheck,
  name: string,
  entity: string | undefined,
  { listed, first }: ListedTree,
): Promise<void> {
  // What was read page by page is not one file.
  if (first.nextCursor !== undefined) return;
  const parameters = new URLSearchParams({ maxDepth: '100' });
  if (entity !== undefined) parameters.set('entity', entity);
  const path = `tree?${parameters}`;
  const rows = await readCsvAnswer(portal.api, path, 'key');
  differences.sameSet(
    'tree: CSV',
    name,
    rows.map(({ key, parent, status, done, total, blocked, dueOn }) =>
      [key, parent, status, done, total, blocked, dueOn].join(),
    ),
    [...listed].map(([key, { item, parent }]) => {
      const { status, progress, blocked, dueOn } = item;
      const { done, total } = progress;
      return [key, parent, status, done, total, blocked, dueOn].join();
    }),
  );
}
