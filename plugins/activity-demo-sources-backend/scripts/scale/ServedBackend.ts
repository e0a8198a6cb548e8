import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { hostFlags } from '../../src/hosting/serveElsewhere';

/** Megabytes of a process: now, and the most that it ever had. */
export interface Memory {
  readonly rss: number;
  readonly peak: number;
}

/** Milliseconds: a busy machine takes minutes to tell a large company. */
const patience = 600_000;

/**
 * What a process has in it: a backend with or without the plugin, or the plugin's router in an express without anything and
 * with as much memory as a backend gives it.
 */
export type Served = 'empty' | 'backend' | 'bare';

/** A process of its own. */
export class ServedBackend {
  /** Where the plugin is, without a slash at the end. */
  readonly url: string;
  readonly #child: ChildProcess;

  /**
   * Ends as soon as it answers.
   *
   * @param folder - for its configuration
   * @param company - options of the plugin
   */
  static async start(
    folder: string,
    served: Served,
    company: object,
  ): Promise<ServedBackend> {
    const port = await freePort();
    const backend = new ServedBackend(folder, port, served, company);
    const [url, status]: [string, number] =
      served === 'empty'
        ? [`http://127.0.0.1:${port}/`, 404]
        : [`${backend.url}/admin/clock`, 200];
    try {
      await backend.#answers(url, status);
    } catch (error) {
      await backend.stop();
      throw error;
    }
    return backend;
  }

  private constructor(
    folder: string,
    port: number,
    served: Served,
    company: object,
  ) {
    const root = `http://127.0.0.1:${port}`;
    this.url = `${root}/api/activity-demo-sources`;
    const config = join(folder, `backend-${port}.json`);
    const backend = {
      baseUrl: root,
      listen: { host: '127.0.0.1', port },
      database: { client: 'better-sqlite3', connection: ':memory:' },
    };
    writeFileSync(
      config,
      JSON.stringify({ backend, activityDemoSources: company }),
    );
    const script =
      served === 'bare'
        ? ['serveBare.ts', config]
        : ['serveBackend.ts', '--config', config];
    this.#child = spawn(
      process.execPath,
      [
        ...(served === 'bare' ? hostFlags : []),
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        join(__dirname, script[0]),
        ...script.slice(1),
        ...(served === 'empty' ? ['--empty'] : []),
      ],
      { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env } },
    );
  }

  /** In megabytes, and of the process that it has the company in, if there is one. */
  memory(): Memory & { host?: Memory } {
    const pid = this.#child.pid!;
    const [host] = childrenOf(pid);
    return { ...memoryOf(pid), ...(host && { host: memoryOf(host) }) };
  }

  /** Seconds of processor time that it has used, and those that it has started. */
  cpu(): number {
    const pid = this.#child.pid!;
    const seconds = [pid, ...childrenOf(pid)].map(cpuOf);
    return seconds.reduce((sum, each) => sum + each, 0);
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    this.#child.kill('SIGKILL');
    await once(this.#child, 'exit');
  }

  async #answers(url: string, status: number): Promise<void> {
    const until = Date.now() + patience;
    for (;;) {
      const answer = await fetch(url).catch(() => undefined);
      if (answer?.status === status) return;
      if (Date.now() > until || this.#child.exitCode !== null) {
        throw new Error('The backend does not answer');
      }
      await pause(50);
    }
  }
}

function memoryOf(pid: number): Memory {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string) => {
    const [, kilobytes] = new RegExp(`${name}:\\s+(\\d+)`).exec(status) ?? [];
    return Math.round(Number(kilobytes) / 1024);
  };
  return { rss: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}

function cpuOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function childrenOf(pid: number): number[] {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return text.split(' ').filter(Boolean).map(Number);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
