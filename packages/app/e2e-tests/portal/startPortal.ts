import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { buildApp } from './buildApp';
import { freePorts } from './freePorts';
import { portalConfig, type HarvestedRepository } from './portalConfig';
import { startServer, type StartedServer } from './startServer';

/** The root of this repository. */
export const repositoryRoot = resolve(__dirname, '../../../..');

/** What a portal of a test is made of. */
export interface PortalOptions {
  /** For its database and its configuration. */
  directory: string;
  /** Gets its output. */
  logFile: string;
  catalogFiles: string[];
  repositories: HarvestedRepository[];
}

/** A portal that runs. */
export interface Portal extends StartedServer {
  /** Where the browser finds it. */
  url: string;
  /** Where its backend answers. */
  backend: string;
  /** A port at which its backend expects the app on the legacy frontend system; nothing is there yet. */
  legacyPort: number;
}

/**
 * Starts the real portal on a free port and with an empty database: the backend, and the app as it is built for production, which the
 * backend serves.
 *
 * @throws if it cannot be built, exits or does not answer in time
 */
export async function startPortal(options: PortalOptions): Promise<Portal> {
  const [port, legacyPort] = await freePorts(2);
  await buildApp(repositoryRoot);
  const ports = { appPort: port, backendPort: port, legacyPort };
  const url = `http://localhost:${port}`;
  const { stop } = await startScript(options, ports, ['backend'], url);
  return { url, backend: url, legacyPort, stop };
}

/**
 * Starts the portal as `npm start` does, app and backend each on a free port.
 *
 * @throws if it exits or does not answer in time
 */
export async function startForDevelopment(
  options: PortalOptions,
): Promise<Portal> {
  const [appPort, backendPort, legacyPort] = await freePorts(3);
  const ports = { appPort, backendPort, legacyPort };
  const url = `http://localhost:${appPort}`;
  const { stop } = await startScript(options, ports, [], url);
  return { url, backend: `http://localhost:${backendPort}`, legacyPort, stop };
}

async function startScript(
  options: PortalOptions,
  ports: { appPort: number; backendPort: number; legacyPort: number },
  packages: string[],
  url: string,
): Promise<StartedServer> {
  const config = join(options.directory, 'app-config.e2e.yaml');
  // JSON is YAML.
  await writeFile(
    config,
    JSON.stringify(portalConfig({ ...options, ...ports })),
  );
  const backend = `http://localhost:${ports.backendPort}`;
  return startServer({
    args: [
      // It also stops the portal when this process ends without having stopped it.
      join(repositoryRoot, 'scripts', 'start.mjs'),
      ...packages,
      ...['--config', join(repositoryRoot, 'app-config.yaml')],
      ...['--config', config],
    ],
    cwd: repositoryRoot,
    logFile: options.logFile,
    addresses: [`${backend}/.backstage/health/v1/readiness`, url],
  });
}
