import type { Scope } from './Scope';
import type { AnswerClock } from './AnswerClock';
import { dateOf } from '../truth/localClock';

/** A half-open range as the parameters take it. */
export interface Range {
  name: string;
  from: string;
  to: string;
}

/** Windows within the 30 years that one question may span; together they hold every commit of a plausible date. */
export const windows: Range[] = [
  { name: '1950-1979', from: '1950-01-01', to: '1979-01-01' },
  { name: '1979-2004', from: '1979-01-01', to: '2004-01-01' },
  { name: '2004-2015', from: '2004-01-01', to: '2015-01-01' },
  { name: '2015-2044', from: '2015-01-01', to: '2044-01-01' },
  { name: '2044-2073', from: '2044-01-01', to: '2073-01-01' },
  { name: '2073-2102', from: '2073-01-01', to: '2102-01-01' },
];

/** The two windows that most commits are in. */
export const mainWindows = windows.slice(2, 4);

/** As long as a range may be in any zone, to the second. */
const longest: Range = {
  name: 'thirty years',
  from: '1985-01-01',
  to: '2015-01-01',
};

const ordinary: Range[] = [
  { name: 'a year', from: '2017-01-01', to: '2018-01-01' },
  {
    name: 'odd instants',
    from: '2013-03-07T04:07:11.500Z',
    to: '2019-11-02T13:59:59.001Z',
  },
  { name: 'New York in March', from: '2019-03-08', to: '2019-03-12' },
  { name: 'New York in November', from: '2018-11-02', to: '2018-11-06' },
  {
    name: 'from a change of Lord Howe to the next',
    from: '2019-04-06T15:00:00Z',
    to: '2019-10-05T15:30:01Z',
  },
  { name: 'Lord Howe in April', from: '2016-04-02', to: '2016-04-04' },
  { name: 'Lord Howe in October', from: '2016-10-01', to: '2016-10-03' },
  {
    name: 'a second after a change of Berlin',
    from: '2014-10-26T01:00:01Z',
    to: '2015-03-29T01:00:00Z',
  },
];

/** The ranges that a scope is asked about in a zone, the day with the most commits among them. */
export function rangesFor(scope: Scope, clock: AnswerClock): Range[] {
  const ranges = ordinary.map(range =>
    clock.timezone === 'author'
      ? { ...range, from: asLocal(range.from), to: asLocal(range.to) }
      : range,
  );
  return [...mainWindows, longest, ...ranges, ...busiestDay(scope, clock)];
}

function busiestDay({ commits }: Scope, clock: AnswerClock): Range[] {
  const counts = new Map<string, number>();
  for (const commit of commits) {
    const date = dateOf(clock.wallOf(commit));
    counts.set(date, (counts.get(date) ?? 0) + 1);
  }
  const [busiest] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!busiest) return [];
  const [from] = busiest;
  const next = Date.parse(`${from}T00:00:00Z`) / 1000 + 86_400;
  return [{ name: 'the busiest day', from, to: dateOf(next) }];
}

/** Without an offset, a time is that of the answer's zone. */
function asLocal(text: string): string {
  return text.replace(/Z$/, '');
}
