import { flowFact, type Course } from '../../tests/flowFact';
import { distributionOf } from './distributionOf';

const period = {
  from: Date.parse('2026-03-01T00:00Z'),
  to: Date.parse('2026-04-01T00:00Z'),
  now: Date.parse('2026-05-01T00:00Z'),
};
const done: Course = [['2026-03-05T00:00Z', 'done']];
const open: Course = [['2026-03-05T00:00Z', 'inProgress']];
const later: Course = [['2026-04-05T00:00Z', 'done']];

/** As `type finished of share, in progress`. */
function ask(
  items: readonly [type: string, course: Course, estimate?: number][],
) {
  const facts = items.map(([type, course, estimate = null]) => ({
    ...flowFact(course, { estimate }),
    type,
  }));
  return distributionOf(facts, period, ({ type }) => type);
}

describe('distributionOf', () => {
  it('has nothing of nothing', () => {
    expect(ask([['Bug', later]])).toEqual([]);
  });

  it('has shares of what was finished, the most frequent first', () => {
    const parts = ask([
      ['Bug', done],
      ['Story', done, 3],
      ['story', done, 0.5],
      ['Story', done],
      ['Bug', open],
      ['Bug', open],
      ['Task', open],
      ['Story', later, 8],
    ]);
    expect(parts).toEqual([
      {
        name: 'Story',
        value: 3,
        n: 3,
        estimate: 3.5,
        share: 0.75,
        inProgress: 0,
      },
      {
        name: 'Bug',
        value: 1,
        n: 1,
        estimate: null,
        share: 0.25,
        inProgress: 2,
      },
      { name: 'Task', value: 0, n: 0, estimate: null, share: 0, inProgress: 1 },
    ]);
  });

  it('has no share where nothing was finished', () => {
    expect(ask([['Bug', open]])).toMatchObject([
      { name: 'Bug', value: 0, share: null, inProgress: 1 },
    ]);
  });
});
