import {
  createFakeSource,
  createFakeStream,
} from '@activity-insights/plugin-activity-node/testUtils';
import type {
  ActorRecord,
  EventRecord,
} from '@activity-insights/plugin-activity-node';
import { bucketOf } from '../records/eventDraft';
import { useReplicas } from './useReplicas';

const { databaseIds, migrated, replica } = useReplicas();

const noon = '2026-01-15T12:00Z';

/** Something that happened at noon, UTC. */
const event = (
  key: string,
  actor: Partial<ActorRecord> & { id: string },
  parts: Partial<EventRecord> = {},
): EventRecord => ({
  kind: 'event',
  type: 'item_created',
  key,
  occurredAt: Date.parse(noon),
  actor: { identity: 'account', ...actor },
  ...parts,
});

const berlin = { id: 'ada', timeZone: 'Europe/Berlin' };

describe.each(databaseIds)('zones of accounts on %s', databaseId => {
  it('give events their wall time, as they are known when these are stored', async () => {
    const stream = createFakeStream({
      pages: [
        {
          records: [
            event('told', berlin),
            event('known', { id: 'ada' }),
            event('own', berlin, { offsetMinutes: -60 }),
            event('unknown', { id: 'ben' }),
            event('strange', { id: 'cy', timeZone: 'Europe/Nowhere' }),
          ],
        },
      ],
    });
    const source = createFakeSource({ streams: [stream] });
    const fixture = replica(await migrated(databaseId), [source]);
    const walls = async () => {
      const rows = await fixture.knex('events').select();
      return Object.fromEntries(
        rows.map(row => [
          row.natural_key.split('/').at(-1),
          row.author_bucket === null
            ? null
            : (row.author_bucket - bucketOf(Date.parse(noon))) / 4,
        ]),
      );
    };
    const run = await fixture.run();
    expect(run.records.malformed).toBe(1);
    const first = { told: 1, known: 1, own: -1, unknown: null, strange: null };
    expect(await walls()).toEqual(first);

    // She moves: what was stored stays, what comes is by the new zone, told or not, also for another process.
    stream.addPage({
      records: [
        event('told', { ...berlin, timeZone: 'Asia/Tokyo' }),
        event('after', { id: 'ada' }),
      ],
    });
    await fixture.run();
    await fixture.stop();
    stream.addPage({ records: [event('later', { id: 'ada' })] });
    const other = replica(fixture.knex, [source]);
    expect((await other.run()).records.malformed).toBe(0);
    expect(await walls()).toEqual({ ...first, after: 9, later: 9 });
    expect(
      await fixture.knex('accounts').orderBy('external_id').pluck('time_zone'),
    ).toEqual(['Asia/Tokyo', null, null]);
  });
});
