import { readlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { GitDir } from './findGitDir';
import { readInside } from './readInside';

/** What is checked out: a branch, which need not exist yet, or a commit. */
export interface Head {
  branch?: string;
  sha?: string;
}

/** Reads HEAD; empty if it names neither a branch nor a commit. */
export async function readHead({ root, gitDir }: GitDir): Promise<Head> {
  const path = join(gitDir, 'HEAD');
  // In very old repositories HEAD is a link with the ref as its target.
  const link = await readlink(path).catch(() => undefined);
  if (link?.startsWith('refs/heads/')) {
    return { branch: link.slice('refs/heads/'.length) };
  }
  return parseHead((await readInside(root, path, 10_000)) ?? '');
}

export function parseHead(content: string): Head {
  const branch = /^ref:\s*refs\/heads\/(.+?)\s*$/.exec(content)?.[1];
  const sha = /^([0-9a-f]{64}|[0-9a-f]{40})\s*$/.exec(content)?.[1];
  return { ...(branch && { branch }), ...(sha && { sha }) };
}
