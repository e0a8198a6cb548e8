import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { BenchDatabase } from '../database/BenchDatabase';
import { planOrganisation } from '../organisation/planOrganisation';
import { readWorld, writeWorld, type World } from '../world/World';
import type { BenchOptions } from './BenchOptions';
import { BenchSession } from './BenchSession';
import type { Closing } from './Closing';

/** Opens a new folder, or one that was kept, and starts its database server. */
export async function openSession(
  options: BenchOptions,
  closing: Closing,
): Promise<BenchSession> {
  const folder = await openFolder(options, closing);
  const world = readWorld(folder);
  const database = await BenchDatabase.start(folder, world.db);
  closing.add(() => database.stop());
  return new BenchSession({
    folder,
    organisation: planOrganisation(world),
    world,
    database,
    closing,
  });
}

async function openFolder(
  { keep, reuse, ...options }: BenchOptions,
  closing: Closing,
): Promise<string> {
  if (reuse !== undefined) return resolve(reuse);
  const folder = keep === undefined ? await temporary(closing) : resolve(keep);
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) {
    throw new Error(`${folder} is not empty; use --reuse for what is in it`);
  }
  const { seed, events, now, db } = options;
  const world: World = {
    version: 1,
    seed,
    events,
    now,
    db,
    open: [],
    arrivals: {},
  };
  writeWorld(folder, world);
  return folder;
}

async function temporary(closing: Closing): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'activity-bench-'));
  closing.add(() => rm(folder, { recursive: true, force: true }));
  // The server of a root user is nobody's, who has to get to its own folder.
  await chmod(folder, 0o711);
  return folder;
}
