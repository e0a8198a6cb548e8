import { runGit } from '../git/runGit';

/**
 * Weekday (1 is Monday), hour and date of commits as git itself tells them, by sha: on the clock of a place, or of each
 * author.
 *
 * @param shas - git refuses to show a local time before 1970
 * @param zone - IANA name, or `author`
 */
export async function readGitClock(
  gitDir: string,
  shas: readonly string[],
  zone: string,
): Promise<Map<string, string>> {
  const format = zone === 'author' ? 'format' : 'format-local';
  const output = await runGit(
    [
      `--git-dir=${gitDir}`,
      'log',
      '--no-walk=unsorted',
      '--stdin',
      '--format=%H %ad',
      `--date=${format}:%u %H %Y-%m-%d`,
    ],
    {
      input: [Buffer.from(`${shas.join('\n')}\n`)],
      ...(zone !== 'author' && { env: { TZ: zone } }),
    },
  );
  return new Map(
    output
      .split('\n')
      .filter(Boolean)
      .map(line => {
        const space = line.indexOf(' ');
        return [line.slice(0, space), line.slice(space + 1)];
      }),
  );
}
