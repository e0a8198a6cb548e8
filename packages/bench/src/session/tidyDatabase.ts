import { statSync } from 'node:fs';
import type { Figures } from '../figures/Figures';
import type { BenchSession } from './BenchSession';

/** Does to a PostgreSQL that has got much at once what autovacuum does to it in time. */
export async function tidyDatabase(session: BenchSession): Promise<void> {
  if (session.world.db === 'sqlite') return;
  session.tell('Vacuuming');
  await session.database.look(knex => knex.raw('VACUUM (ANALYZE)'));
}

/** Says how large the database is. */
export async function measureSize(
  { database, world, events }: BenchSession,
  figures: Figures,
): Promise<void> {
  const bytes =
    world.db === 'sqlite'
      ? statSync(database.address).size
      : await database.look(async knex => {
          const { rows } = await knex.raw(
            'SELECT pg_database_size(current_database()) AS bytes',
          );
          return Number(rows[0].bytes);
        });
  figures.add({
    name: 'size of the database',
    value: bytes / 2 ** 20,
    unit: 'MiB',
    details: { stored: events, bytesPerEvent: Math.round(bytes / events) },
  });
}
