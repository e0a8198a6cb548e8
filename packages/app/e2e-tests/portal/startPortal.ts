import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { freePorts } from './freePorts';
import { portalConfig, type HarvestedRepository } from './portalConfig';

/** The root of this repository. */
export const repositoryRoot = resolve(__dirname, '../../../..');

/** A portal that runs. */
export interface Portal {
  /** Where the browser finds it. */
  url: string;
  /** Where its backend answers. */
  backend: string;
  /** Stops every process of it; resolves when they are gone. */
  stop(): Promise<void>;
}

const startTimeoutMs = 180_000;
const stopTimeoutMs = 20_000;

/**
 * Starts the real portal the way `npm start` does, on free ports and with an empty database in `directory`; its output
 * goes to `logFile`.
 *
 * @throws if it exits or does not answer in time
 */
export async function startPortal(options: {
  directory: string;
  logFile: string;
  catalogFiles: string[];
  repositories: HarvestedRepository[];
}): Promise<Portal> {
  const [appPort, backendPort] = await freePorts(2);
  const config = join(options.directory, 'app-config.e2e.yaml');
  // JSON is YAML.
  await writeFile(
    config,
    JSON.stringify(portalConfig({ ...options, appPort, backendPort })),
  );

  const child = spawn(
    process.execPath,
    [
      // It also stops the portal when this process ends without having stopped it.
      join(repositoryRoot, 'scripts', 'start.mjs'),
      ...['--config', join(repositoryRoot, 'app-config.yaml')],
      ...['--config', config],
    ],
    {
      cwd: repositoryRoot,
      // Of jest's environment nothing is meant for the portal.
      env: { ...process.env, NODE_ENV: 'development', BROWSER: 'none' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const log = createWriteStream(options.logFile);
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const exited = new Promise<void>(settle =>
    child.once('exit', () => settle()),
  );
  const isRunning = () => child.exitCode === null && child.signalCode === null;

  const stop = async () => {
    if (isRunning()) {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs);
      await exited;
      clearTimeout(timer);
    }
    log.end();
  };

  const url = `http://localhost:${appPort}`;
  const backend = `http://localhost:${backendPort}`;
  const addresses = [`${backend}/.backstage/health/v1/readiness`, url];
  const deadline = Date.now() + startTimeoutMs;
  for (const address of addresses) {
    while (!(await answers(address))) {
      if (!isRunning() || Date.now() > deadline) {
        await stop();
        throw new Error(`The portal did not start, see ${options.logFile}`);
      }
      await new Promise(settle => setTimeout(settle, 250));
    }
  }
  return { url, backend, stop };
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}
