import { createRequire } from 'node:module';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { results } from './results';
import { repositoryRoot } from './startPortal';
import { startServer } from './startServer';
import type { World } from './World';

/** The example portal on the legacy frontend system, in front of the backend that is there. */
export interface LegacyApp {
  url: string;
  stop(): Promise<void>;
}

/** @throws if it exits or does not answer in time */
export async function startLegacyApp({
  backend,
  legacyPort,
}: Pick<World, 'backend' | 'legacyPort'>): Promise<LegacyApp> {
  const url = `http://localhost:${legacyPort}`;
  const directory = await mkdtemp(join(tmpdir(), 'activity-e2e-legacy-'));
  const clean = () => rm(directory, { recursive: true, force: true });
  const config = join(directory, 'app-config.e2e.yaml');
  const cwd = join(repositoryRoot, 'packages', 'app-legacy');
  try {
    // JSON is YAML.
    await writeFile(
      config,
      JSON.stringify({ app: { baseUrl: url }, backend: { baseUrl: backend } }),
    );
    const { stop } = await startServer({
      args: [
        createRequire(join(cwd, 'package.json')).resolve(
          '@backstage/cli/bin/backstage-cli',
        ),
        ...['package', 'start'],
        ...['--config', join(repositoryRoot, 'app-config.yaml')],
        ...['--config', join(cwd, 'app-config.yaml')],
        ...['--config', config],
      ],
      cwd,
      logFile: join(results, 'legacy-app.log'),
      addresses: [url],
    });
    return {
      url,
      stop: async () => {
        await stop();
        await clean();
      },
    };
  } catch (error) {
    await clean();
    throw error;
  }
}
