import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';

/** Tables that flow is kept in; not those that are looked at again and again, whatever happens. */
const tables = /work_item_flow|flow_days|change_flow/;
const isWriting = /^\s*(insert|update|delete)\s/i;

/** Where it is told, below `/api/activity`. */
export const flowStatementsPath = '/bench/flow-statements';

/** What the driver says of a statement: PostgreSQL's in its answer, SQLite's beside it. */
interface Done {
  response?: { rowCount?: number | null };
  context?: { changes?: number };
}

/** Counts the statements that concern flow, from the start of the backend, the rows that they wrote and the time until they were answered. */
export const flowStatementsModule = createBackendModule({
  pluginId: 'activity',
  moduleId: 'flow-statements',
  register(env) {
    env.registerInit({
      deps: {
        database: coreServices.database,
        httpRouter: coreServices.httpRouter,
      },
      async init({ database, httpRouter }) {
        const knex = await database.getClient();
        const told = { statements: 0, rows: 0, ms: 0 };
        const begun = new Map<string, number>();
        knex.on('query', ({ sql, __knexQueryUid: id }) => {
          if (tables.test(sql)) begun.set(id, performance.now());
        });
        knex.on('query-response', (_, { sql, __knexQueryUid: id, ...done }) => {
          const at = begun.get(id);
          if (at === undefined) return;
          begun.delete(id);
          told.statements += 1;
          told.ms += performance.now() - at;
          if (isWriting.test(sql)) told.rows += rowsOf(done);
        });
        httpRouter.use((req, res, next) => {
          if (req.path === flowStatementsPath) res.json(told);
          else next();
        });
      },
    });
  },
});

function rowsOf({ response, context }: Done): number {
  return context?.changes ?? response?.rowCount ?? 0;
}
