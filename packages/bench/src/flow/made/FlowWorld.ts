import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What the backend of made flow is to show. The measuring process writes it, the backend reads it. */
const flowWorldSchema = z.strictObject({
  version: z.literal(1),
  items: z.int().positive(),
  transitions: z.int().positive(),
  db: z.enum(['sqlite', 'pg']),
  /** The end of all that was made; UTC epoch milliseconds, a midnight. */
  now: z.int(),
  /** How many projects can be read, from the first one on. */
  open: z.int().nonnegative(),
  /** Work items that went on after all that was made, and when. */
  touches: z.array(z.strictObject({ item: z.int(), at: z.int() })),
});

export type FlowWorld = z.infer<typeof flowWorldSchema>;

/** @throws Error if the folder has none, or a damaged one */
export function readFlowWorld(folder: string): FlowWorld {
  return flowWorldSchema.parse(
    JSON.parse(readFileSync(fileIn(folder), 'utf8')),
  );
}

export function writeFlowWorld(folder: string, world: FlowWorld): void {
  writeFileSync(fileIn(folder), JSON.stringify(world));
}

function fileIn(folder: string): string {
  return join(folder, 'flow.json');
}
