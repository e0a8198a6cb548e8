import type { ActivityRecord } from '@activity-insights/plugin-activity-node';
import {
  createFakeSource,
  createFakeStream,
} from '@activity-insights/plugin-activity-node/testUtils';
import type { Knex } from 'knex';
import { HarvestFixture } from './HarvestFixture';

/** A store into which a made Jira is harvested page by page, settled after each. */
export class WorkPasts {
  readonly fixture: HarvestFixture;
  readonly #knex: Knex;
  readonly #stream: ReturnType<typeof createFakeStream>;

  constructor(knex: Knex) {
    this.#knex = knex;
    this.#stream = createFakeStream({
      project: { id: '0', name: 'Web' },
      resource: 'issues',
      pages: [],
    });
    this.fixture = new HarvestFixture(knex, [
      createFakeSource({ source: 'jira', streams: [this.#stream] }),
    ]);
  }

  /** Harvests what the source has told since. */
  async tell(...records: ActivityRecord[]): Promise<void> {
    this.#stream.addPage({ records });
    await this.fixture.run();
  }

  /** Takes an item out, as when it is deleted at the source. */
  async remove(id: string): Promise<void> {
    await this.tell({
      kind: 'tombstone',
      of: 'workItem',
      id,
      reason: 'deleted',
    });
  }

  /** The number of the item with a key. */
  async idOf(key: string): Promise<number> {
    const row = await this.#knex('work_items').where({ key }).first('id');
    return Number(row.id);
  }

  /** What is stored of the past of an item, as `field value from-to`; instants in hours since `start`. */
  async spansOf(key: string, start: number): Promise<string[]> {
    const rows = await this.#knex('work_item_spans')
      .where({ item_id: await this.idOf(key) })
      .orderBy(['field', 'from_at', 'value']);
    const hourOf = (at: number | string | null) =>
      at === null ? '' : (Number(at) - start) / 3_600_000;
    return rows.map(
      ({ field, value, from_at: from, to_at: to }) =>
        `${field} ${value} ${hourOf(from)}-${hourOf(to)}`,
    );
  }
}
