import { join } from 'node:path';
import knex from 'knex';

/**
 * Makes the database of a portal refuse events whose title has a text in it, as a database does that is full or
 * damaged: with an error in the middle of a page.
 *
 * @param databases - folder of the databases of a portal that was started once
 * @returns makes the database accept them again
 */
export async function refuseSubjects(
  databases: string,
  text: string,
): Promise<() => Promise<void>> {
  const filename = join(databases, 'activity.sqlite');
  const run = async (statement: string) => {
    const database = knex({
      client: 'better-sqlite3',
      connection: { filename },
      useNullAsDefault: true,
    });
    try {
      await database.raw('PRAGMA busy_timeout = 5000');
      await database.raw(statement);
    } finally {
      await database.destroy();
    }
  };
  await run(
    `CREATE TRIGGER refuse_subjects BEFORE INSERT ON events
     WHEN instr(NEW.title, '${text}') > 0
     BEGIN SELECT RAISE(ABORT, 'refused'); END`,
  );
  return () => run('DROP TRIGGER refuse_subjects');
}
