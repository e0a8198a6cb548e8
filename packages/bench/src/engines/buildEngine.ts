import { delimiter, dirname, join } from 'node:path';
import { build } from 'esbuild';

const plugin = dirname(
  require.resolve('@activity-insights/plugin-activity-backend/package.json'),
);

/** The migrations that the engines rely on. */
export const engineMigrations = join(plugin, 'migrations');

/** An engine as one file. */
export interface EngineProgram {
  file: string;
  /** Where it finds the packages that are not ours, as in `NODE_PATH`. */
  modules: string;
}

/**
 * Builds the engine process into one file, so that it starts within a second and stays the same however often it is started:
 * a killed engine that has to compile its sources first would be away for most of the time.
 */
export async function buildEngine(folder: string): Promise<EngineProgram> {
  const file = join(folder, 'engine.js');
  await build({
    entryPoints: [join(plugin, 'src/tests/engines/engineProcess.ts')],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    plugins: [
      {
        name: 'ours',
        setup: ({ onResolve }) => {
          onResolve({ filter: /^[^./]/ }, ({ path }) =>
            path.startsWith('@activity-insights/')
              ? undefined
              : { path, external: true },
          );
        },
      },
    ],
  });
  const shared = dirname(dirname(require.resolve('knex/package.json')));
  return {
    file,
    modules: [join(plugin, 'node_modules'), shared].join(delimiter),
  };
}
