import { createCompany } from '../chronicle/createCompany';
import { writeWithGit } from './testing/writeWithGit';

const company = createCompany({ seed: 7, scale: { people: 1, months: 0.5 } });
const horizon = company.founded + 250 * 86_400_000;

/** One for each way of merging. */
const repositories = ['merge', 'squash', 'rebase'].map(method => {
  const service = company.services.find(
    ({ gitlab }) => gitlab.mergeMethod === method && !gitlab.archived,
  )!;
  const { repositories: all } = company.chronicle(service.team, horizon);
  return [
    method,
    all.find(history => history.service === service.id)!,
  ] as const;
});

describe.each(repositories)('a repository with %s', (_, history) => {
  it('is to git what it says it is: shas, ancestors, lines', () => {
    const { commits } = history;
    expect(commits.length).toBeGreaterThan(100);
    writeWithGit(commits, git => {
      expect(git('rev-list', '--all').trim().split('\n').sort()).toEqual(
        commits.map(({ sha }) => sha).sort(),
      );
      expect(git('fsck', '--strict', '--no-dangling').trim()).toBe('');
      expect(linesOf(git)).toEqual(
        new Map(
          commits.map(({ sha, stats }) => [
            sha,
            `+${stats.additions} -${stats.deletions}`,
          ]),
        ),
      );
    });
  });

  it('calls a push forced if git finds no way from the old tip to the new one', () => {
    writeWithGit(history.commits, git => {
      const moves = history.refs.filter(({ from, to }) => from && to);
      expect(moves.some(({ forced }) => forced)).toBe(true);
      const ofBranches = moves.filter(
        ({ forced }, i) => forced || i % 25 === 0,
      );
      for (const { from, to, forced } of ofBranches) {
        const missing = git('rev-list', '--count', `${to}..${from}`).trim();
        expect({ to, forced }).toEqual({ to, forced: missing !== '0' });
      }
    });
  });
});

/** Of each commit, compared with its first parent. */
function linesOf(git: (...args: string[]) => string): Map<string, string> {
  const log = git(
    'log',
    '--all',
    '--root',
    '--numstat',
    '--no-renames',
    '--diff-merges=first-parent',
    '--format=%x1e%H',
  );
  const lines = new Map<string, string>();
  for (const entry of log.split('\x1e').slice(1)) {
    const [sha, ...files] = entry.trim().split('\n');
    let additions = 0;
    let deletions = 0;
    for (const file of files.filter(Boolean)) {
      const [added, deleted] = file.split('\t');
      additions += Number(added);
      deletions += Number(deleted);
    }
    lines.set(sha, `+${additions} -${deletions}`);
  }
  return lines;
}
