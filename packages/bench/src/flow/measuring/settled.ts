import type { FlowSession } from './FlowSession';

const queues = ['settle_work_names', 'settle_work_items', 'settle_changes'];

/** Whether nothing waits for how it has flowed to be found out, and no days are being made anew. */
export async function settled({ database }: FlowSession): Promise<boolean> {
  return database.look(async knex => {
    for (const queue of queues) {
      if ((await knex(queue).first('id')) !== undefined) return false;
    }
    const building = await knex('flow_scopes')
      .whereNotNull('built_to')
      .first('id');
    return building === undefined;
  });
}
