import { historyOfPath } from '../../tests/historyOfPath';
import { itemFactOf } from './itemFactOf';
import type { Spell } from './Spell';
import { workAsOf } from './workAsOf';

/** Spells such as `3-5 4-6 9-`. */
function spellsOf(text: string): Spell[] {
  return text
    .split(' ')
    .filter(Boolean)
    .map(each => {
      const [from, to] = each.split('-');
      return { from: Number(from), to: to ? Number(to) : null };
    });
}

const factOf = (path: string, blocked: string) =>
  itemFactOf(historyOfPath(path, { blocked: spellsOf(blocked) }));

it.each([
  // path, blocked; active, waiting, blocked time
  ['T0 D2 X10', '', 8, 0, 0],
  ['T0 D2 X10', '3-5 4-6', 5, 3, 3],
  ['T0 D2 X10', '4-6 3-5', 5, 3, 3],
  ['T0 D2 X10', '3-9 4-5', 2, 6, 6],
  ['T0 D2 X10', '3-5 5-6', 5, 3, 3],
  ['T0 D2 X10', '3-5 7-8', 5, 3, 3],
  ['T0 D2 X10', '4-4', 8, 0, 0],
  ['T0 D2 X10', '0-3', 7, 1, 3],
  ['T5 D7 X15', '2-6', 8, 0, 1],
  ['T0 D2 X10', '9-', 7, 1, 1],
  ['T0 D2 X10', '8-12', 6, 2, 2],
  ['T0 D2 X10', '12-15', 8, 0, 0],
  ['T0 D2 R4 X10', '3-6', 1, 7, 3],
  ['T0 D2 X5 D8 X10', '4-9', 3, 5, 5],
])('%s, blocked %s', (path, blocked, activeMs, waitingMs, blockedMs) => {
  const fact = factOf(path, blocked);
  expect(fact).toMatchObject({ activeMs, waitingMs, blockedMs });
  expect(fact.blockedSince).toBeNull();
});

describe('what is not done, as of 9', () => {
  it.each([
    // path, blocked; settled: active, waiting, blocked, since; as of 9: active, waiting, blocked
    ['T0', '', [null, null, 0, null], [null, null, 0]],
    ['T0', '4-', [null, null, 0, 4], [null, null, 5]],
    ['T0 D2', '', [0, 0, 0, null], [7, 0, 0]],
    ['T0 D2', '5-', [3, 0, 0, 5], [3, 4, 4]],
    ['T0 D2', '1-', [0, 0, 0, 1], [0, 7, 8]],
    ['T0 D2', '3-5', [1, 2, 2, null], [5, 2, 2]],
    ['T0 D2', '3- 5-7', [1, 0, 0, 3], [1, 6, 6]],
    ['T0 D2', '3-4 6-', [3, 1, 1, 6], [3, 4, 4]],
    ['T0 D2 R5', '', [3, 0, 0, null], [3, 4, 0]],
    ['T0 D2 R5', '3-', [1, 2, 0, 3], [1, 6, 6]],
    ['T0 D2 R5', '6-7', [3, 2, 1, null], [3, 4, 1]],
    ['T0 D2 T5', '', [3, 0, 0, null], [3, 4, 0]],
    ['T0 D2 X4 D7', '', [2, 3, 0, null], [4, 3, 0]],
    ['T0 D2 G7', '', [null, null, 0, null], [null, null, 0]],
    ['T2 D4', '0-', [0, 0, 0, 2], [0, 5, 7]],
    // A clock that is behind takes nothing away.
    ['T0 D12', '12-', [0, 0, 0, 12], [0, 0, 0]],
  ])('%s, blocked %s', (path, blocked, settled, asOf) => {
    const fact = factOf(path, blocked);
    expect([
      fact.activeMs,
      fact.waitingMs,
      fact.blockedMs,
      fact.blockedSince,
    ]).toEqual(settled);
    const { activeMs, waitingMs, blockedMs } = workAsOf(fact, 9);
    expect([activeMs, waitingMs, blockedMs]).toEqual(asOf);
  });

  it('is as it was, if it is done', () => {
    expect(workAsOf(factOf('T0 D2 X5', '3-'), 9)).toEqual({
      activeMs: 1,
      waitingMs: 2,
      blockedMs: 2,
    });
  });
});
