import { questionPath, type Question } from './Question';

const now = Date.UTC(2026, 5, 3);
const question: Question = {
  name: 'heatmap',
  route: 'heatmap',
  scope: { name: 'leaf group', entity: 'group:default/a' },
  days: 30,
  timezone: 'Asia/Kolkata',
};

const parametersOf = (path: string) =>
  Object.fromEntries(new URL(path, 'http://localhost').searchParams);

describe('questionPath', () => {
  it('asks for days before local midnight', () => {
    expect(parametersOf(questionPath(question, now, 0))).toEqual({
      entity: 'group:default/a',
      from: '2026-05-03T18:30:00.000Z',
      to: '2026-06-02T18:30:00.000Z',
      timezone: 'Asia/Kolkata',
    });
  });

  it('moves the range by quarters of an hour', () => {
    const { from, to } = parametersOf(questionPath(question, now, 3));
    expect(from).toBe('2026-05-03T17:45:00.000Z');
    expect(to).toBe('2026-06-02T17:45:00.000Z');
  });

  it('asks for everybody, by their own clocks, with filters', () => {
    const path = questionPath(
      {
        ...question,
        scope: { name: 'organisation' },
        timezone: 'author',
        query: { branch: 'release/*', type: ['commit', 'release'] },
      },
      now,
      0,
    );
    const { searchParams } = new URL(path, 'http://localhost');
    expect(searchParams.has('entity')).toBe(false);
    expect(searchParams.get('from')).toBe('2026-05-03T18:30:00');
    expect(searchParams.getAll('type')).toEqual(['commit', 'release']);
    expect(searchParams.get('branch')).toBe('release/*');
  });
});
