import type {
  ActivityEvent,
  Calendar,
} from '@activity-insights/plugin-activity-common';
import { TestDatabases } from '@backstage/backend-test-utils';
import { dayOfDate } from '../time/dayNumbers';
import { NumbersServer } from './NumbersServer';
import { randomQuestion } from './randomQuestion';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const weekdays = [0, 1, 2, 3, 4, 5, 6];
const hours = [...Array(24).keys()];
const parts = ['inside', 'evening', 'night', 'weekend'] as const;

const sum = (numbers: readonly number[]) =>
  numbers.reduce((total, number) => total + number, 0);
/** Monday is 0; the first day of 1970 was a Thursday. */
const weekdayOf = (date: string) => (dayOfDate(date)! + 3) % 7;
const mondayOf = (date: string) => dayOfDate(date)! - weekdayOf(date);
const byHour = (matrix: readonly number[][]) =>
  hours.map(hour => sum(matrix.map(row => row[hour])));

/** The matrix and the days that a list of events makes by what it says of their local time. */
function countEvents(items: readonly ActivityEvent[]) {
  const matrix = weekdays.map(() => hours.map(() => 0));
  const days = new Map<string, number>();
  for (const { localTime = '' } of items) {
    const date = localTime.slice(0, 10);
    matrix[weekdayOf(date)][Number(localTime.slice(11, 13))] += 1;
    days.set(date, (days.get(date) ?? 0) + 1);
  }
  return { matrix, days };
}

const busyDays = ({ days }: Pick<Calendar, 'days'>) =>
  new Map(
    days.filter(day => day.count > 0).map(({ date, count }) => [date, count]),
  );

type Question = ReturnType<typeof randomQuestion>;

/** Half of the questions are asked where events are counted, half where they are counted beforehand. */
const halves: [name: string, isCounted: boolean, first: number][] = [
  ['counted when asked', false, 0],
  ['counted beforehand', true, 20],
];

describe.each(databases.eachSupportedId())('numbers on %s', databaseId => {
  // That both engines count the same is tested by themselves.
  const half = databaseId === 'SQLITE_3' ? 20 : 6;

  describe.each(halves)('%s', (_, isCounted, first) => {
    let server: NumbersServer;

    beforeAll(async () => {
      const knex = await databases.init(databaseId);
      server = await NumbersServer.start(knex, isCounted);
    });

    const questions = Array.from(
      { length: half },
      (_item, index): [number, Question] => [
        first + index,
        randomQuestion(first + index),
      ],
    );

    it('are asked for by questions that have an answer', async () => {
      const totals: number[] = [];
      for (const [, query] of questions) {
        totals.push((await server.client.getHeatmap(query)).total);
      }
      expect(totals.filter(total => total > 0).length).toBeGreaterThan(
        questions.length / 3,
      );
    });

    it.each(questions)(
      'are the same in every answer: question %i',
      async (_at, q) => {
        const { client } = server;
        const { matrix, ...heatmap } = await client.getHeatmap(q);
        const { total, excluded, contributors } = heatmap;
        const common = { total, excluded, contributors };
        expect(sum(matrix.flat())).toBe(total);
        const file = await server.download('/heatmap', q);
        expect(file.map(row => Number(row.count))).toEqual(matrix.flat());

        const calendar = await client.getCalendar(q);
        expect(calendar).toMatchObject(common);
        expect(sum(calendar.days.map(({ count }) => count))).toBe(total);
        const dayFile = await server.download('/calendar', q);
        expect(dayFile.map(({ date, count }) => [date, Number(count)])).toEqual(
          calendar.days.map(({ date, count }) => [date, count]),
        );

        for (const [dimension, bins] of [
          ['hour', byHour(matrix)],
          ['weekday', matrix.map(sum)],
        ] as const) {
          const asked = { ...q, dimension };
          const histogram = await client.getHistogram(asked);
          expect(histogram).toMatchObject({ ...common, bins });
          const binFile = await server.download('/histogram', asked);
          expect(binFile.map(row => Number(row.count))).toEqual(bins);
        }

        const pace = await client.getPace(q);
        expect(pace).toMatchObject(common);
        expect(sum(parts.map(part => pace[part].count))).toBe(total);
        for (const part of parts) {
          const { count, share } = pace[part];
          expect(sum(pace.weeks.map(week => week[part]))).toBe(count);
          expect(share).toBe(total === 0 ? 0 : count / total);
        }
        for (const week of pace.weeks) {
          const ofWeek = calendar.days.filter(
            ({ date }) => mondayOf(date) === dayOfDate(week.start),
          );
          const counted = sum(parts.map(part => week[part]));
          expect(counted).toBe(sum(ofWeek.map(({ count }) => count)));
        }
        const weekFile = await server.download('/pace', q);
        expect(
          weekFile.map(row => parts.map(part => Number(row[part]))),
        ).toEqual(pace.weeks.map(week => parts.map(part => week[part])));
      },
    );

    it.each(questions)(
      'are those of the events listed: question %i',
      async (at, q) => {
        const { client } = server;
        const { matrix, total, excluded } = await client.getHeatmap(q);
        const calendar = await client.getCalendar(q);
        const list = await server.listAll({ ...q, limit: 200 + at });
        expect(list).toMatchObject({ total, excluded });
        expect(list.items).toHaveLength(total);
        expect(countEvents(list.items)).toEqual({
          matrix,
          days: busyDays(calendar),
        });
        const file = await server.download('/events', q);
        const ids = list.items.map(({ id }) => id);
        expect(file.map(({ id }) => id)).toEqual(ids);
      },
    );

    it.each(questions)(
      'are those of cells and days listed: question %i',
      async (at, q) => {
        const { matrix } = await server.client.getHeatmap(q);
        const { days } = await server.client.getCalendar(q);
        const cells = matrix.flatMap((row, weekday) =>
          row.map((count, hour) => ({ weekday, hour, count })),
        );
        const byCount = (a: { count: number }, b: { count: number }) =>
          b.count - a.count;
        const busiest = [...cells].sort(byCount).slice(0, 3);
        for (const { count, ...cell } of [...busiest, cells[(at * 11) % 168]]) {
          const asked = { ...q, ...cell, limit: 7 + at };
          const { items, total } = await server.listAll(asked);
          expect([total, items.length]).toEqual([count, count]);
        }
        const busy = [...days].sort(byCount).slice(0, 2);
        for (const { date, count } of [...busy, days[at % days.length]]) {
          const { items, total } = await server.listAll({ ...q, date });
          expect([total, items.length]).toEqual([count, count]);
        }
        const weekday = at % 7;
        const hour = (at * 5) % 24;
        const ofWeekday = await server.client.getEvents({ ...q, weekday });
        expect(ofWeekday.total).toBe(sum(matrix[weekday]));
        const ofHour = await server.client.getEvents({ ...q, hour });
        expect(ofHour.total).toBe(byHour(matrix)[hour]);
      },
    );

    it.each(questions)(
      'are those of shares and comparisons: question %i',
      async (_at, q) => {
        const { matrix, total } = await server.client.getHeatmap(q);
        const asShare = { ...q, value: 'share' } as const;
        const share = await server.client.getHeatmap(asShare);
        expect(share.matrix.flat()).toEqual(
          matrix.flat().map(count => (total === 0 ? 0 : count / total)),
        );
        const file = await server.download('/heatmap', asShare);
        expect(file.map(row => Number(row.share))).toEqual(share.matrix.flat());
        const compared = { ...q, compare: 'previous' } as const;
        const { previous } = await server.client.getHeatmap(compared);
        const { from, to, timezone } = previous!;
        const before = { ...q, from, to, timezone };
        expect(await server.client.getHeatmap(before)).toEqual(previous);
        const both = await server.download('/heatmap', compared);
        expect(both.map(row => Number(row['previous count']))).toEqual(
          previous!.matrix.flat(),
        );
      },
    );

    const ofPlaces = questions.filter(([, q]) => q.timezone !== 'author');

    it.each(ofPlaces)('are those of rates: question %i', async (_at, q) => {
      const { matrix } = await server.client.getHeatmap(q);
      const asRate = { ...q, value: 'rate' } as const;
      const rates = (await server.client.getHeatmap(asRate)).matrix.flat();
      expect(rates.map(Boolean)).toEqual(matrix.flat().map(Boolean));
      const file = await server.download('/heatmap', asRate);
      expect(file.map(row => Number(row.rate))).toEqual(rates);
    });

    it.each(questions)('are those of actions: question %i', async (_at, q) => {
      // Actions take no people to ask for but the entity.
      const { person: _person, ...asked } = q;
      const heatmap = await server.client.getHeatmap(asked);
      const { total, excluded, contributors, dataAsOf, matrix } = heatmap;
      const summary = await server.act('get-heatmap-summary', asked);
      expect(summary).toMatchObject({
        total,
        excluded,
        contributors,
        dataAsOf,
        byHour: byHour(matrix),
        byWeekday: matrix.map(row => ({ count: sum(row) })),
      });
      const { days } = await server.client.getCalendar(asked);
      const calendar = await server.act('get-calendar', asked);
      expect(calendar).toMatchObject({ total, days });
      const list = await server.act('list-events', { ...asked, limit: 100 });
      expect(list.total).toBe(total);
      expect(list.items).toHaveLength(Math.min(total, 100));
      expect(await server.act('get-freshness', asked)).toMatchObject({
        dataAsOf,
        isComplete: heatmap.coverage.complete,
      });
    });
  });
});
