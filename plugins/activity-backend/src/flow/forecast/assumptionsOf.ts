import { countOf } from '../words/countOf';
import { trials, type ForecastQuestion } from './Forecast';

/** What has to hold for a forecast to be right, in words. */
export function assumptionsOf({
  history,
  seed,
}: Pick<ForecastQuestion, 'history' | 'seed'>): string[] {
  const done = history.reduce((sum, { count }) => sum + count, 0);
  const { date: first } = history[0];
  const { date: last } = history[history.length - 1];
  return [
    `Work goes on at the pace of ${countOf(
      history.length,
      'day',
    )}, ${first} to ${last}, in which ${countOf(done, 'item')} were done`,
    'Each day to come is like one of these, whichever weekday it is: weekends, holidays and bad days are as frequent as they were',
    'What comes is of the same kind as what was done: items are counted, not points',
    'The team, its rules and what else it has to do stay as they were',
    'Counting begins tomorrow: what is done in the rest of today comes on top',
    `${trials.toLocaleString(
      'en-GB',
    )} trials with the seed ${seed}: the same seed gives the same answer`,
  ];
}
