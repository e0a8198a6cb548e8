import { readFields } from '../running/readFields';
import { type GitPlace, runGit } from '../running/runGit';
import {
  commitAt,
  commitFormat,
  commitWidth,
  type LoggedCommit,
} from './LoggedCommit';
import { mailmapSetting } from './readMailmap';
import type { WalkStep } from './planWalk';

/**
 * Walks commits in an order that is the same each time as long as nothing was added; over several branches children come
 * before their parents, which git can only tell when it has met them all.
 * Commits come in batches, as many as git's output brings at once.
 *
 * @param mailmap - blob that names and e-mail addresses are mapped with
 * @throws SourceError at the end, if git could not walk all of it: what came before is right, but not complete
 */
export async function* walkCommits(
  place: GitPlace,
  step: WalkStep,
  mailmap: string | undefined,
  signal: AbortSignal,
): AsyncGenerator<LoggedCommit[]> {
  const output = runGit(place, {
    settings: [mailmapSetting(mailmap)],
    args: [
      'log',
      '-z',
      `--format=tformat:${commitFormat}`,
      '--date=raw',
      ...(step.branch ? [] : ['--topo-order']),
      '--encoding=UTF-8',
      '--no-color',
      '--no-decorate',
      '--no-notes',
      '--no-patch',
      '--no-show-signature',
      '--no-ext-diff',
      '--no-textconv',
      // Before --stdin: what a branch reached before may be gone since.
      '--ignore-missing',
      '--stdin',
    ],
    input: [...step.from, ...step.without.map(sha => `^${sha}`), ''].join('\n'),
    signal,
  });
  for await (const fields of readFields(output, commitWidth)) {
    const commits: LoggedCommit[] = [];
    for (let at = 0; at < fields.length; at += commitWidth) {
      commits.push(commitAt(fields, at));
    }
    yield commits;
  }
}
