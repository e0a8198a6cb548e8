import { chmodSync, lstatSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPages } from '@activity-insights/plugin-activity-node/testUtils';
import { streamsOf } from './gitStreams';
import { makeFolder, TestRepository } from './TestRepository';

/** A program that leaves a file behind when it is run, and a repository to attack with it. */
export function prepareAttack() {
  const folder = makeFolder();
  const proof = join(folder, 'proof');
  const program = join(folder, 'program');
  writeFileSync(program, `#!/bin/sh\necho ran >> '${proof}'\nexit 1\n`);
  chmodSync(program, 0o755);
  const repository = new TestRepository({ path: join(folder, 'web') });
  return { folder, proof, program, repository };
}

/** Header of a commit that is signed by nobody: looking at it starts a program. */
export const signature = [
  'gpgsig -----BEGIN PGP SIGNATURE-----',
  ' ',
  ' bm90aGluZw==',
  ' -----END PGP SIGNATURE-----',
];

/** Every record of both streams. */
export async function readBoth(repository: TestRepository) {
  const { commits, tags } = await streamsOf(repository.configured());
  const readCommits = await readPages(commits);
  const readTags = await readPages(tags);
  return [...readCommits.records, ...readTags.records];
}

/** Every file below a folder with its time of change. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .sort()
    .map(name => `${name} ${lstatSync(join(folder, name)).mtimeMs}`);
}
