import { basename, dirname, resolve } from 'node:path';
import type { SourceProject } from '@activity-insights/plugin-activity-node';
import { parseRemote, type Remote } from './parseRemote';

/** What the remotes of a repository say about it. */
export type ProjectDescription = Pick<
  SourceProject,
  'name' | 'url' | 'locators'
>;

/**
 * Names a repository by the remote that it came from, `origin`, else by all remotes; without any, by its folder.
 *
 * @param path - of the repository; only its last part is shown
 * @param remotes - addresses per remote, as configured
 */
export function describeProject(
  path: string,
  remotes: ReadonlyMap<string, readonly string[]>,
): ProjectDescription {
  const origin = parseAll(remotes.get('origin') ?? []);
  const known =
    origin.length > 0 ? origin : parseAll([...remotes.values()].flat());
  const url = known.find(remote => remote.url)?.url;
  return {
    name: known[0]?.name ?? nameOfFolder(path),
    ...(url && { url }),
    locators: [...new Set(known.map(({ locator }) => locator))],
  };
}

/** The last part of a path, without `.git`: `/srv/web.git` and `/srv/web/.git` are both `web`. */
export function nameOfFolder(path: string): string {
  const full = resolve(path);
  const folder =
    basename(full) === '.git' ? basename(dirname(full)) : basename(full);
  return folder.replace(/\.git$/, '') || 'repository';
}

function parseAll(addresses: readonly string[]): Remote[] {
  return addresses.flatMap(address => parseRemote(address) ?? []);
}
