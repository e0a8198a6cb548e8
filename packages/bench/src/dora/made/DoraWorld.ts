import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What the backend of made deployments is to show. The measuring process writes it, the backend reads it. */
const doraWorldSchema = z.strictObject({
  version: z.literal(1),
  deployments: z.int().positive(),
  changes: z.int().positive(),
  services: z.int().positive(),
  db: z.enum(['sqlite', 'pg']),
  /** The end of all that was made; UTC epoch milliseconds, a midnight. */
  now: z.int(),
});

export type DoraWorld = z.infer<typeof doraWorldSchema>;

/** @throws Error if the folder has none, or a damaged one */
export function readDoraWorld(folder: string): DoraWorld {
  return doraWorldSchema.parse(
    JSON.parse(readFileSync(fileIn(folder), 'utf8')),
  );
}

export function writeDoraWorld(folder: string, world: DoraWorld): void {
  writeFileSync(fileIn(folder), JSON.stringify(world));
}

function fileIn(folder: string): string {
  return join(folder, 'dora.json');
}
