import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What the backend of made work is to show. The measuring process writes it, the backend reads it. */
const workWorldSchema = z.strictObject({
  version: z.literal(1),
  items: z.int().positive(),
  tree: z.int().positive(),
  db: z.enum(['sqlite', 'pg']),
  /** The end of all that was made; UTC epoch milliseconds. */
  now: z.int(),
  /** How many projects can be read, from the first one on. */
  open: z.int().nonnegative(),
  moves: z.array(
    z.strictObject({ item: z.int(), parent: z.int(), at: z.int() }),
  ),
});

export type WorkWorld = z.infer<typeof workWorldSchema>;

/** @throws Error if there is none, or one of another version */
export function readWorkWorld(folder: string): WorkWorld {
  return workWorldSchema.parse(
    JSON.parse(readFileSync(fileIn(folder), 'utf8')),
  );
}

export function writeWorkWorld(folder: string, world: WorkWorld): void {
  writeFileSync(fileIn(folder), JSON.stringify(world));
}

function fileIn(folder: string): string {
  return join(folder, 'work.json');
}
