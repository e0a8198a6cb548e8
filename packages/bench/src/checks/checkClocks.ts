import { readGitClock } from '../truth/readGitClock';
import type { Repository } from '../truth/Repository';
import type { TrueCommit } from '../truth/GitCommit';
import { cellOf, dateOf } from '../truth/localClock';
import { authorClock, placeClock } from '../questions/AnswerClock';
import type { Report } from './Report';

/** Git cannot put earlier ones, nor absurd offsets, on a clock. */
const secondDay = 86_400;

/** Proves the clocks that answers are checked with against git's own, for the commits of a repository. */
export async function checkClocks(
  report: Report,
  { name, gitDir }: Repository,
  commits: readonly TrueCommit[],
  zones: readonly string[],
): Promise<void> {
  const own = commits.filter(
    ({ repositories, authoredAt, offset }) =>
      repositories.has(name) &&
      authoredAt >= secondDay &&
      Math.abs(offset) <= 14 * 60,
  );
  const shas = own.map(({ sha }) => sha);
  for (const zone of zones) {
    const clock = zone === 'author' ? authorClock('UTC') : placeClock(zone);
    const byGit = await readGitClock(gitDir, shas, zone);
    const differences = own.flatMap(commit => {
      const wall = clock.wallOf(commit);
      const cell = cellOf(wall);
      const weekday = Math.floor(cell / 24) + 1;
      const hour = String(cell % 24).padStart(2, '0');
      const expected = `${weekday} ${hour} ${dateOf(wall)}`;
      const shown = byGit.get(commit.sha);
      return shown === expected
        ? []
        : [`${commit.sha} is ${shown} to git, ${expected} here`];
    });
    report.differences(
      `clock of ${zone} in ${name} against git's`,
      differences,
      `${own.length} commits`,
    );
  }
}
