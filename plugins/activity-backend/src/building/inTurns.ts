import { nextTurn } from '../harvest/nextTurn';

/** How long work of many short steps goes on before other work may run, in milliseconds. */
const turnMs = 10;

/** Does work whose steps are short, and lets the portal's other work run every few milliseconds. */
export async function inTurns(steps: Iterable<void>): Promise<void> {
  const work = steps[Symbol.iterator]();
  let since = performance.now();
  while (!work.next().done) {
    if (performance.now() - since < turnMs) continue;
    await nextTurn();
    since = performance.now();
  }
}
