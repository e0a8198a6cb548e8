import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { BenchDatabase } from '../database/BenchDatabase';
import { BenchBackend } from './BenchBackend';
import type { Closing } from './Closing';

const parallelism = 4;
const dayMs = 86_400_000;

/**
 * The folder of what is made: one that is there already, one that is to stay, or one that `closing` removes.
 *
 * @param name - of what is made, for the folder that does not stay
 * @param write - writes into a new folder how much is to be made; told the begin of the day in UTC
 */
export async function openMadeFolder(
  { name, keep, reuse }: { name: string; keep?: string; reuse?: string },
  closing: Closing,
  write: (folder: string, now: number) => void,
): Promise<string> {
  if (reuse !== undefined) return resolve(reuse);
  const folder =
    keep === undefined ? await temporary(name, closing) : resolve(keep);
  await mkdir(folder, { recursive: true });
  write(folder, Math.floor(Date.now() / dayMs) * dayMs);
  return folder;
}

/** Starts the database of a folder and a backend on it; `closing` ends them. */
export async function openMadeBackend(
  made: {
    folder: string;
    db: Parameters<typeof BenchDatabase.start>[1];
    /** The file that serves it. */
    entry: string;
  },
  closing: Closing,
): Promise<{ database: BenchDatabase; backend: BenchBackend }> {
  const { folder, db, entry } = made;
  const database = await BenchDatabase.start(folder, db);
  closing.add(() => database.stop());
  const backend = await BenchBackend.start({
    folder,
    database: database.config,
    parallelism,
    entry,
  });
  closing.add(() => backend.stop());
  return { database, backend };
}

async function temporary(name: string, closing: Closing): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `activity-${name}-`));
  closing.add(() => rm(folder, { recursive: true, force: true }));
  // The server of a root user is nobody's, who has to get to its own folder.
  await chmod(folder, 0o711);
  return folder;
}
