import { flowMetricIds } from '@activity-insights/plugin-activity-common';
import { flowQuestions } from './flowQuestions';

const questions = flowQuestions();

describe('flowQuestions', () => {
  it('asks each question once', () => {
    const asked = questions.map(({ path, parameters }) =>
      JSON.stringify([path, Object.entries(parameters).sort()]),
    );
    expect(new Set(asked).size).toBe(questions.length);
    expect(new Set(questions.map(({ name }) => name)).size).toBe(
      questions.length,
    );
  });

  it('asks a Group for every metric, over time and item by item', () => {
    const names = questions
      .filter(({ atMost }) => atMost === 300)
      .map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(
        flowMetricIds.flatMap(id => [
          `large Group: series ${id} by day`,
          `large Group: series ${id} by week`,
          `large Group: series ${id} by month`,
          `large Group: items of ${id}, 100`,
          `large Group: items of ${id}, 5000`,
        ]),
      ),
    );
  });

  it('promises nothing of the organisation, and asks it all the same', () => {
    expect(questions).toContainEqual({
      name: 'organisation: daily',
      path: 'daily',
      parameters: {},
      atMost: undefined,
    });
  });
});
