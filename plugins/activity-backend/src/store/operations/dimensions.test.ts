import { TestDatabases } from '@backstage/backend-test-utils';
import { cellSql, daySql, weekSql } from '../scopedEvents/localTimeSql';
import type { EventColumns } from '../scopedEvents/selectEvents';
import type { Segment } from '../../time/Segment';
import { byCell, byDay, byWeekAndPart } from './dimensions';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const parts = Array.from({ length: 672 }, (_, quarter) => (quarter * 7) % 10);
const dimensions = { byCell, byDay, byWeekAndPart: byWeekAndPart(parts) };

/** Quarters from 1000 to 2999, close to the epoch and far from it, with offsets. */
const times = Array.from({ length: 400 }, (_, index) => ({
  bucket: Math.round((index % 2 ? 1 : 0.001) * (index - 260) * 131_071),
  shift: ((index * 37) % 121) - 60,
}));

describe.each(databases.eachSupportedId())('dimensions on %s', databaseId => {
  it.each(Object.entries(dimensions))(
    '%s is the same by the database and by arithmetic',
    async (_, dimension) => {
      const knex = await databases.init(databaseId);
      const segment = {
        clock: 'utc',
        unit: 'bucket',
        stretches: [],
      } as Segment;
      const columns = (bucket: string, shift: string) =>
        ({
          cell: cellSql(segment, bucket, shift),
          day: daySql(segment, bucket, shift),
          ...weekSql(segment, bucket, shift),
        } as EventColumns);
      const values = [];
      for (const { bucket, shift } of times) {
        const row = columns(`CAST(${bucket} AS bigint)`, `(${shift})`);
        const [{ value }] = await knex.select(
          knex.raw(`${dimension.sql(row)} AS value`),
        );
        values.push(Number(value));
      }
      expect(values).toEqual(
        times.map(({ bucket, shift }) => dimension.ofBucket(bucket, shift)),
      );
    },
  );
});
