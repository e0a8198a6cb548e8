import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Does work in a new folder, which is removed at the end of the process, however it ends, unless `keep` is set. */
export async function inFolder(
  keep: boolean,
  work: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'activity-bench-'));
  process.once('exit', () => {
    if (keep) process.stderr.write(`Kept ${folder}\n`);
    else rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  // By default, a signal ends a process without its last words.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => process.exit(1));
  }
  await work(folder);
}
