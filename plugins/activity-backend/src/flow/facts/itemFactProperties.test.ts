import { createRandom } from '../../tests/createRandom';
import { historyOfPath } from '../../tests/historyOfPath';
import type { ItemFact } from './ItemFact';
import type { ItemHistory } from './ItemHistory';
import { itemFactOf } from './itemFactOf';
import type { Spell } from './Spell';
import { workAsOf } from './workAsOf';

const now = 100;

const random = createRandom(9);
const below = (limit: number) => Math.floor(random() * limit);

function randomHistory(letters: string): ItemHistory {
  let at = below(5);
  const steps = Array.from({ length: 1 + below(9) }, () => {
    const step = `${letters[below(letters.length)]}${at}`;
    at += below(8);
    return step;
  });
  const blocked = Array.from({ length: below(4) }, (): Spell => {
    const from = below(80);
    return { from, to: below(4) === 0 ? null : from + below(9) };
  });
  const resolvedAt = below(3) === 0 ? below(80) : null;
  return historyOfPath(steps.join(' '), { blocked, resolvedAt });
}

const histories = (letters: string) =>
  Array.from({ length: 400 }, () => randomHistory(letters));

function shuffled<T>(list: readonly T[]): T[] {
  return list
    .map(value => ({ value, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);
}

/** Moment by moment, as one would count on one's fingers. */
function countMoments(
  { statuses, blocked }: ItemHistory,
  from: number,
  to: number,
) {
  const isIn = (spell: Spell, at: number) =>
    spell.from <= at && at < (spell.to ?? Infinity);
  let activeMs = 0;
  let waitingMs = 0;
  for (let at = from; at < to; at += 1) {
    const isBlocked = blocked.some(spell => isIn(spell, at));
    const isDoing = statuses.find(spell => isIn(spell, at))?.name === 'Doing';
    if (isDoing && !isBlocked) activeMs += 1;
    else waitingMs += 1;
  }
  return { activeMs, waitingMs };
}

function numbersOf(fact: ItemFact): number[] {
  return [
    fact.leadMs,
    fact.cycleMs,
    fact.activeMs,
    fact.waitingMs,
    fact.blockedMs,
    fact.reopened,
    ...fact.statuses.flatMap(({ ms, visits }) => [ms, visits]),
  ].filter(each => each !== null);
}

describe('of items whose statuses are all known', () => {
  it('active and waiting time make up the cycle time, as counted by hand', () => {
    const done = histories('TDRX').filter(
      each => itemFactOf(each).cycleMs !== null,
    );
    expect(done.length).toBeGreaterThan(50);
    for (const history of done) {
      const fact = itemFactOf(history);
      expect(fact).toMatchObject(
        countMoments(history, fact.startedAt!, fact.doneAt!),
      );
      expect(fact.activeMs! + fact.waitingMs!).toBe(fact.cycleMs);
    }
  });

  it('they reach to now, if it is not done', () => {
    const open = histories('TDRX').filter(each => {
      const { doneAt, startedAt } = itemFactOf(each);
      return doneAt === null && startedAt !== null;
    });
    expect(open.length).toBeGreaterThan(50);
    for (const history of open) {
      const fact = itemFactOf(history);
      const { activeMs, waitingMs } = workAsOf(fact, now);
      expect({ activeMs, waitingMs }).toEqual(
        countMoments(history, fact.startedAt!, now),
      );
    }
  });
});

describe('of any items', () => {
  it('nothing is negative', () => {
    for (const history of histories('TDRXG')) {
      const fact = itemFactOf(history);
      expect(Math.min(...numbersOf(fact))).toBeGreaterThanOrEqual(0);
    }
  });

  it('the times in statuses make up the lead time', () => {
    const done = histories('TDRXG')
      .map(itemFactOf)
      .filter(({ leadMs }) => leadMs !== null);
    expect(done.length).toBeGreaterThan(50);
    for (const { leadMs, statuses } of done) {
      expect(statuses.reduce((sum, { ms }) => sum + ms, 0)).toBe(leadMs);
    }
  });

  it('the order in which things are told does not matter', () => {
    for (const history of histories('TDRXG')) {
      expect(
        itemFactOf({
          ...history,
          statuses: shuffled(history.statuses),
          blocked: shuffled(history.blocked),
        }),
      ).toEqual(itemFactOf(history));
    }
  });
});
