import type { ActivityRecord } from '@activity-insights/plugin-activity-node';
import {
  createFakeSource,
  createFakeStream,
  type FakeStream,
} from '@activity-insights/plugin-activity-node/testUtils';
import type { Knex } from 'knex';
import type { useReplicas } from './useReplicas';

/** Lets a source show something, and waits until it is settled. */
type Show = (...records: ActivityRecord[]) => Promise<void>;

/** A tracker, and a forge with two projects. */
export interface DeliverySources {
  plan: Show;
  forge: Show;
  /** The other project of the forge. */
  fork: Show;
  /** How items are delivered: rows by the keys of the items, with the number of the change that tells it first. */
  rows: () => Promise<Record<string, unknown>[]>;
}

/** Sources of what delivery is about, on a migrated database. */
export function startDeliverySources(
  knex: Knex,
  replica: ReturnType<typeof useReplicas>['replica'],
): DeliverySources {
  const stream = (id: string, resource: string) =>
    createFakeStream({ project: { id, name: id }, resource });
  const issues = stream('20', 'issues');
  const web = stream('30', 'changes');
  const fork = stream('31', 'changes');
  const fixture = replica(knex, [
    createFakeSource({ source: 'jira', instance: 'cloud', streams: [issues] }),
    createFakeSource({
      source: 'gitlab',
      instance: 'acme',
      streams: [web, fork],
    }),
  ]);
  const show =
    (by: FakeStream): Show =>
    async (...records) => {
      by.addPage({ records });
      expect(await fixture.run()).toMatchObject({ status: 'completed' });
    };
  return {
    plan: show(issues),
    forge: show(web),
    fork: show(fork),
    rows: async () => {
      const rows = await knex('work_item_delivery as d')
        .join('work_items as w', 'w.id', 'd.item_id')
        .join('changes as c', 'c.id', 'd.change_id')
        .orderBy('w.external_id')
        .select('w.key', 'd.*', 'c.number as leading');
      return rows.map(({ item_id: _item, change_id: _change, ...row }) => ({
        ...row,
        merged_at: row.merged_at && Number(row.merged_at),
        deployed_at: row.deployed_at && Number(row.deployed_at),
      }));
    },
  };
}
