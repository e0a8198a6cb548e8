import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateRepository } from '../repository/generateRepository';
import { results } from './results';
import { sketchbookCatalog } from './sketchbookCatalog';
import { repositoryRoot, startPortal } from './startPortal';
import { teamCatalog } from './teamCatalog';
import { publishWorld } from './World';

/** Jest starts and stops in one process, and has no other place for what was started. */
let stop: (() => Promise<void>) | undefined;

/** Stops what {@link startWorld} has started. */
export async function stopWorld(): Promise<void> {
  await stop?.();
}

/**
 * Starts a portal that harvests this repository, a generated one whose numbers are known, and a team of the company that is
 * made up.
 */
export async function startWorld(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'activity-e2e-'));
  const clean = () => rm(directory, { recursive: true, force: true });
  try {
    const repository = join(directory, 'sketchbook');
    await generateRepository(repository);
    const catalogs = {
      'sketchbook.yaml': sketchbookCatalog(),
      'team.yaml': await teamCatalog(),
    };
    for (const [name, text] of Object.entries(catalogs)) {
      await writeFile(join(directory, name), text);
    }
    await mkdir(results, { recursive: true });
    const portal = await startPortal({
      directory,
      logFile: join(results, 'portal.log'),
      catalogFiles: [
        join(repositoryRoot, 'catalog-info.yaml'),
        ...Object.keys(catalogs).map(name => join(directory, name)),
      ],
      repositories: [
        {
          id: 'local',
          path: repositoryRoot,
          component: 'component:default/activity-insights',
        },
        {
          id: 'sketchbook',
          path: repository,
          component: 'component:default/sketchbook',
        },
      ],
    });
    const { url, backend, legacyPort } = portal;
    publishWorld({ url, backend, legacyPort, repository });
    stop = async () => {
      await portal.stop();
      await clean();
    };
  } catch (error) {
    await clean();
    throw error;
  }
}
