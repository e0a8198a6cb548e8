// @ts-check
const { fork } = require('node:child_process');
const { join } = require('node:path');
const knexFactory = require('knex');

const variable = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

/**
 * Every database that is created later begins with our tables, so that its test has no migration to wait for.
 *
 * @param {string | undefined} connectionString
 */
async function migrateTemplate(connectionString) {
  const template = new URL(connectionString ?? '');
  template.pathname = '/template1';
  const knex = knexFactory({ client: 'pg', connection: template.href });
  try {
    await knex.migrate.latest({ directory: join(__dirname, '../migrations') });
  } finally {
    await knex.destroy();
  }
}

/**
 * Jest's global set-up: gives `TestDatabases` a real PostgreSQL without Docker. A connection string that is already set
 * is used as it is.
 */
module.exports = async function startPostgres() {
  process.env.BACKSTAGE_TEST_DISABLE_DOCKER = '1';
  if (process.env[variable]) return;

  const server = fork(join(__dirname, 'postgresServer.mjs'), {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  process.env[variable] = await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', code =>
      reject(new Error(`The PostgreSQL for tests exited with ${code}`)),
    );
    server.once('message', answer => {
      const { connectionString, failure } =
        /** @type {{ connectionString?: string, failure?: string }} */ (answer);
      if (connectionString) resolve(connectionString);
      else reject(new Error(failure));
    });
  });
  await migrateTemplate(process.env[variable]);
  // A run that ends without its tear-down must not wait for the server, which notices the closed channel by itself.
  server.unref();
  server.channel?.unref();

  globalThis.stopActivityPostgres = () =>
    new Promise(resolve => {
      server.ref();
      server.removeAllListeners('exit');
      server.once('exit', resolve);
      server.disconnect();
      delete process.env[variable];
    });
};
