import { join } from 'node:path';
import type { RepositoryConfig } from '../config';
import type { GitPlace } from '../running/runGit';
import { assertContained } from './assertContained';
import { describeOpenFailure } from './describeOpenFailure';
import { findGitDir } from './findGitDir';
import {
  isolateRepository,
  removeIsolated,
  writeObjectFormat,
} from './isolateRepository';
import { type Head, readHead } from './readHead';
import { readInside } from './readInside';
import { readSettings, type RepositorySettings } from './readSettings';

/** A repository that was found safe to read. It is closed after use. */
export interface OpenRepository extends GitPlace, RepositorySettings {
  head: Head;
  /** Commits whose parents a shallow clone leaves out, sorted; empty for a complete clone. */
  shallow: string[];
  close(): Promise<void>;
}

/** Names a repository in errors, as administrators know it: never by the path that it resolves to. */
export function labelOf({ id, path }: RepositoryConfig): string {
  return `git repository "${id}" (path "${path}")`;
}

/**
 * Opens the configured repository for reading by system git: finds it, makes sure that all of it lies inside of the
 * configured folder, and isolates it from its own configuration.
 *
 * @throws SourceError that names the repository and says what to do
 */
export async function openRepository(
  config: RepositoryConfig,
  signal: AbortSignal,
): Promise<OpenRepository> {
  const label = labelOf(config);
  let isolated: string | undefined;
  try {
    const dir = await findGitDir(config.path, label);
    await assertContained(dir, label);
    const gitDir = await isolateRepository(dir);
    isolated = gitDir;
    const place: GitPlace = {
      label,
      gitDir,
      root: dir.root,
      silenceMs: config.silenceMs,
    };
    const settings = await readSettings(dir, place, signal);
    await writeObjectFormat(gitDir, settings.objectFormat);
    const shallow = await readInside(
      dir.root,
      join(dir.commonDir, 'shallow'),
      100_000_000,
    );
    return {
      ...place,
      ...settings,
      head: await readHead(dir),
      shallow: parseShallow(shallow ?? ''),
      close: () => removeIsolated(gitDir),
    };
  } catch (error) {
    if (isolated) {
      await removeIsolated(isolated);
    }
    signal.throwIfAborted();
    throw describeOpenFailure(label, error);
  }
}

/** @param content - one commit id per line */
export function parseShallow(content: string): string[] {
  return content
    .split('\n')
    .filter(line => /^([0-9a-f]{64}|[0-9a-f]{40})$/.test(line))
    .sort();
}
