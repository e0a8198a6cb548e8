import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const patience = 120_000;

/** A backend in a process of its own, started with the default settings of Node. */
export class ServedBackend {
  /** Where the plugin is, without a slash at the end. */
  readonly url: string;
  readonly #child: ChildProcess;
  #log = '';

  /**
   * Ends as soon as it answers.
   *
   * @param folder - for its configuration
   * @param company - options of the plugin; none for a backend without it
   */
  static async start(folder: string, company?: object): Promise<ServedBackend> {
    const port = await freePort();
    const backend = new ServedBackend(folder, port, company);
    await backend.#answers(
      company ? `${backend.url}/admin/clock` : `http://127.0.0.1:${port}/`,
      company ? 200 : 404,
    );
    return backend;
  }

  private constructor(folder: string, port: number, company?: object) {
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
      JSON.stringify({ backend, activityDemoSources: company ?? {} }),
    );
    this.#child = spawn(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        join(__dirname, 'serve.ts'),
        ...['--config', config],
        ...(company ? [] : ['--empty']),
      ],
      { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env } },
    );
    this.#child.stdout?.setEncoding('utf8').on('data', text => {
      this.#log += text;
    });
  }

  /** Waits until it has logged something. */
  async hasLogged(text: string): Promise<void> {
    while (!this.#log.includes(text)) {
      if (this.#child.exitCode !== null) throw new Error('It has ended');
      await pause(100);
    }
  }

  /** Memory of the process in megabytes: now, and the most that it ever had. */
  memory(): { rss: number; peak: number } {
    const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8');
    const megabytes = (name: string) => {
      const [, kilobytes] = new RegExp(`${name}:\\s+(\\d+)`).exec(status) ?? [];
      return Math.round(Number(kilobytes) / 1024);
    };
    return { rss: megabytes('VmRSS'), peak: megabytes('VmHWM') };
  }

  /** Seconds of processor time that it has used. */
  cpu(): number {
    const stat = readFileSync(`/proc/${this.#child.pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
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

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
