import type { Question } from './Question';
import { barOf } from './readBars';

const whole = { name: 'organisation' };
const team = { name: 'leaf group', entity: 'group:default/a' };
const question = (part: Partial<Question>): Question => ({
  name: 'any',
  route: 'heatmap',
  scope: whole,
  days: 365,
  timezone: 'UTC',
  ...part,
});

describe('barOf', () => {
  it.each([
    ['the organisation', question({}), 60],
    ['a group', question({ scope: team }), 30],
    ['its histogram', question({ scope: team, route: 'histogram' }), 30],
    ['the plain calendar', question({ route: 'calendar' }), 60],
    [
      'the contributors of each day',
      question({ route: 'calendar', query: { contributors: 'day' } }),
      1200,
    ],
    ['the days of a group', question({ route: 'calendar', scope: team }), 1200],
    ['events', question({ route: 'events' }), undefined],
  ])('of %s', (_, asked, bar) => {
    expect(barOf(asked, 'pg', false)).toBe(bar);
  });

  it('is lower for what is remembered, and none on SQLite', () => {
    expect(barOf(question({}), 'pg', true)).toBe(5);
    expect(barOf(question({}), 'sqlite', true)).toBeUndefined();
  });
});
