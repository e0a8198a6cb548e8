import { compareTree, type TreeComparison } from '../comparing/compareTree';
import { momentaryFacts, numbersOf } from '../comparing/factsOf';
import { readTree } from '../reading/readTree';
import { addUp } from '../truth/addUp';
import { expectTree } from '../truth/expectTree';
import type { WorkCheck } from './WorkCheck';

const days = 12;

/**
 * The trees as they were at a dozen moments, as far as the sources have kept them. The company contradicts itself nowhere, so that
 * what it has kept can be known, whatever the answer says of how exact it is; what it has not kept must be said.
 */
export async function checkPast(check: WorkCheck): Promise<void> {
  const { portal, truth, configured, differences } = check;
  const { founded } = truth.company;
  for (let day = 1; day <= days; day += 1) {
    // Not a round moment: whether what happens at the very instant has happened is another question.
    const at = Math.floor(founded + ((truth.now - founded) * day) / days) - 1;
    const asOf = new Date(at).toISOString();
    const forest = truth.forestAt(at);
    const expected = expectTree(forest, { inScope: () => true, configured });
    const tree = await readTree(portal.client, { asOf });
    const comparison: TreeComparison = {
      area: 'as of a day',
      name: asOf,
      forest,
      factsOfAnswer: momentaryFacts,
      factsOfTruth: momentaryFacts,
      numbersOf,
      addUp: item => addUp(forest, item, asOf.slice(0, 10)),
    };
    const from = tree.first.exact?.from;
    compareTree(differences, expected, tree, comparison);
    differences.same('as of a day: says so', asOf, tree.first.asOf, asOf);
    checkExactness(check, at, from ?? null);
  }
}

/** What has left no trace makes an answer inexact: it must say so. */
function checkExactness(
  { truth, differences }: WorkCheck,
  at: number,
  exactFrom: string | null,
): void {
  const lost = truth
    .rows('work-items', at)
    .filter(
      ({ since }) =>
        since?.reason === 'deleted' && Date.parse(since.at) < truth.harvestedAt,
    );
  if (lost.length === 0) return;
  const asOf = new Date(at).toISOString();
  const lastGone = lost
    .map(({ since }) => since!.at)
    .sort()
    .at(-1)!;
  const saysSo = exactFrom !== null && exactFrom > asOf;
  if (!saysSo) {
    differences.wrong(
      'as of a day: says that it is not exact',
      `${asOf}: ${lost.length} items were deleted later, the last one on ${lastGone}, but it is exact from ${exactFrom}`,
    );
  }
}
