import { SourceError } from '@activity-insights/plugin-activity-node';
import { join } from 'node:path';
import { readText } from '../running/readText';
import type { GitPlace } from '../running/runGit';
import type { GitDir } from './findGitDir';
import type { ObjectFormat } from './isolateRepository';
import { isInside, readInside } from './readInside';
import { realpath } from 'node:fs/promises';

/** The few things that are taken from a repository's own configuration. */
export interface RepositorySettings {
  objectFormat: ObjectFormat;
  /** Addresses per remote, as configured: they may hold passwords. */
  remotes: Map<string, string[]>;
}

/**
 * Reads a repository's `config` as a file of keys and values, without following what it includes.
 *
 * @param place - an isolated repository, so that the parser of git itself runs under none of what it parses
 * @throws SourceError if git cannot parse it or the repository has a format that is not supported
 */
export async function readSettings(
  dir: GitDir,
  place: GitPlace,
  signal: AbortSignal,
): Promise<RepositorySettings> {
  const path = join(dir.commonDir, 'config');
  if ((await readInside(dir.root, path)) === undefined) {
    return { objectFormat: 'sha1', remotes: new Map() };
  }
  const real = await realpath(path);
  if (!isInside(dir.root, real)) {
    return { objectFormat: 'sha1', remotes: new Map() };
  }
  const output = await readText(place, {
    args: ['config', `--file=${real}`, '--no-includes', '--null', '--list'],
    signal,
  });
  return parseSettings(output, place.label);
}

/**
 * @param output - entries ended by NUL, each a key, a line feed and a value
 * @param label - names the repository in errors
 */
export function parseSettings(
  output: string,
  label: string,
): RepositorySettings {
  const remotes = new Map<string, string[]>();
  let objectFormat = 'sha1';
  for (const entry of output.split('\0')) {
    const lineFeed = entry.indexOf('\n');
    const key = lineFeed < 0 ? entry : entry.slice(0, lineFeed);
    const value = lineFeed < 0 ? '' : entry.slice(lineFeed + 1);
    if (key === 'extensions.objectformat') {
      objectFormat = value.toLowerCase();
    } else if (key === 'extensions.refstorage' && value !== 'files') {
      throw new SourceError(
        'unsupported',
        `The ${label} keeps its refs in another format than files, which cannot be read yet: convert it with "git refs migrate --ref-format=files"`,
      );
    }
    const remote = /^remote\.(.+)\.url$/.exec(key)?.[1];
    if (remote !== undefined && value !== '') {
      remotes.set(remote, [...(remotes.get(remote) ?? []), value]);
    }
  }
  if (objectFormat !== 'sha1' && objectFormat !== 'sha256') {
    throw new SourceError(
      'unsupported',
      `The ${label} has an object format that is not known; known are sha1 and sha256`,
    );
  }
  return { objectFormat, remotes };
}
