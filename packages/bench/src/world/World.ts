import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * What a folder is about, and how far its sources have come. The measuring process writes it, the backend reads it, and
 * it outlives both, so that a filled database can be measured again.
 */
const worldSchema = z.strictObject({
  version: z.literal(1),
  seed: z.int(),
  /** Of the year, see `Organisation`. */
  events: z.int().positive(),
  /** The end of the year; UTC epoch milliseconds. */
  now: z.int(),
  db: z.enum(['sqlite', 'pg']),
  /** The instances that can be read, as `source/instance`. */
  open: z.array(z.string()),
  /** Records that have come to streams after the year, by the number of the stream. */
  arrivals: z.record(z.string(), z.int().nonnegative()),
});

export type World = z.infer<typeof worldSchema>;

/** @throws Error if there is none, or one of another version */
export function readWorld(folder: string): World {
  return worldSchema.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')));
}

export function writeWorld(folder: string, world: World): void {
  writeFileSync(fileIn(folder), JSON.stringify(world));
}

function fileIn(folder: string): string {
  return join(folder, 'world.json');
}
