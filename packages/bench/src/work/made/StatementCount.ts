import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';

/** Tables that trees of work are kept in. */
const tables = /work_item_(nodes|spans|units|delivery)|settle_work_items/;

/** Where it is told, below `/api/activity`. */
export const statementsPath = '/bench/statements';

/** Counts the statements that concern trees of work, from the start of the backend, and tells how many. */
export const statementCountModule = createBackendModule({
  pluginId: 'activity',
  moduleId: 'statement-count',
  register(env) {
    env.registerInit({
      deps: {
        database: coreServices.database,
        httpRouter: coreServices.httpRouter,
      },
      async init({ database, httpRouter }) {
        const knex = await database.getClient();
        let statements = 0;
        knex.on('query', ({ sql }: { sql: string }) => {
          if (tables.test(sql)) statements += 1;
        });
        httpRouter.use((req, res, next) => {
          if (req.path === statementsPath) res.json({ statements });
          else next();
        });
      },
    });
  },
});
