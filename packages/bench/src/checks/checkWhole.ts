import { classNames } from '../truth/GitCommit';
import { runGit } from '../git/runGit';
import { refsOf, type Repository } from '../truth/Repository';
import { componentRef } from '../backend/PortalSetup';
import type { NumbersContext } from './checkNumbers';
import { windows } from '../questions/ranges';

/** All of history, window by window, is what `git rev-list --count` says; releases are the tags. */
export async function checkWhole(
  { api, report }: NumbersContext,
  repository: Repository,
): Promise<void> {
  const { name, gitDir } = repository;
  const entity = componentRef(name);
  const git = ['rev-list', '--count', ...refsOf(repository), '--'];
  const expected = Number(await runGit([`--git-dir=${gitDir}`, ...git]));
  let total = 0;
  let releases = 0;
  let leftOut = 0;
  for (const { from, to } of windows) {
    const query = { entity, timezone: 'UTC', from, to };
    const everything = { ...query, include: [...classNames, 'bulk'] };
    total += (await api.heatmap(everything)).total;
    const answer = await api.heatmap(query);
    const { excluded } = answer;
    leftOut += answer.total;
    leftOut += Object.values(excluded).reduce((a, b) => a + b, 0);
    releases += (await api.heatmap({ ...everything, type: 'release' })).total;
  }
  report.equal(`all of ${name}, as git rev-list --count`, total, expected);
  report.equal(`total and excluded of all of ${name}`, leftOut, expected);
  const tags = await runGit([`--git-dir=${gitDir}`, 'tag', '--list']);
  const expectedTags = tags.split('\n').filter(Boolean).length;
  report.equal(`releases of ${name}, as git tag`, releases, expectedTags);
}
