import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import {
  findPrograms,
  serverOwner,
  type PostgresPrograms,
  type ServerOwner,
} from './postgresPrograms';
import { postgresSettings } from './postgresSettings';

const run = promisify(execFile);
const kept = 40;

/**
 * Runs PostgreSQL for as long as the process that forked this file: the channel between the two closes however that one
 * ends, also by SIGKILL. The arguments are a folder, which keeps the data, and a port; `ready` is sent when the server
 * answers. Signals from the terminal are the other process's business.
 */
async function main(folder: string, port: string): Promise<void> {
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => {});
  const over = new AbortController();
  process.once('disconnect', () => over.abort());
  const owner = await serverOwner();
  await mkdir(folder, { recursive: true });
  if (owner) await chown(folder, owner.uid, owner.gid);
  const programs = await findPrograms(folder, owner);
  const data = join(folder, 'data');
  if (!existsSync(data)) await createCluster(programs, data, folder, owner);
  if (over.signal.aborted) return;
  const server = spawn(
    programs.postgres,
    ['-D', data, '-p', port, ...settings()],
    {
      ...owner,
      cwd: folder,
      env: { LC_ALL: 'C' },
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  // The fast shutdown: it ends sessions, and leaves no log to be replayed at the next start.
  over.signal.onabort = () => server.kill('SIGINT');
  await watch(server);
}

async function createCluster(
  { initdb }: PostgresPrograms,
  data: string,
  folder: string,
  owner: ServerOwner | undefined,
): Promise<void> {
  const args = [
    `--pgdata=${data}`,
    '--username=bench',
    // Loopback only, and only for as long as something is measured.
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=icu',
    '--icu-locale=en-US',
  ];
  await run(initdb, args, { ...owner, cwd: folder, env: { LC_ALL: 'C' } });
}

function settings(): string[] {
  return Object.entries(postgresSettings).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
}

/** Says when it is ready, and what it printed last if it ends otherwise than it was told to. */
async function watch(server: ChildProcess): Promise<void> {
  const lines: string[] = [];
  createInterface({ input: server.stderr! }).on('line', line => {
    lines.push(line);
    if (lines.length > kept) lines.shift();
    if (line.includes('ready to accept connections')) process.send?.('ready');
  });
  const code = await new Promise(resolve => server.once('exit', resolve));
  if (code !== 0) throw new Error(`PostgreSQL ended:\n${lines.join('\n')}`);
}

main(process.argv[2], process.argv[3]).then(
  () => process.exit(),
  error => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exit(1);
  },
);
