import { git } from './git';

/** Commits by weekday (0 is Monday) and hour. */
export type HourMatrix = number[][];

interface Commit {
  parents: number;
  author: string;
  email: string;
  /** Epoch seconds of the author date. */
  second: number;
  subject: string;
}

/**
 * What the heatmap should say, computed from `git log` alone: commits of every branch, each sha once, by author date,
 * less those of bots, merges, and all but one of those that are the same work (same author, second and subject).
 *
 * @param offsetMinutes - of the zone, east of UTC; a zone without daylight saving
 */
export async function countCommits(
  folder: string,
  options: {
    offsetMinutes: number;
    first?: string;
    last?: string;
    /** Only commits of this author. */
    email?: string;
  },
): Promise<HourMatrix> {
  const shift = options.offsetMinutes * 60;
  const from = options.first ? dayStart(options.first) - shift : -Infinity;
  const to = options.last ? dayStart(options.last) + 86_400 - shift : Infinity;
  const works = new Map(
    (await readCommits(folder))
      .filter(({ parents, author }) => parents < 2 && !author.endsWith('[bot]'))
      .filter(({ second }) => second >= from && second < to)
      .filter(({ email }) => email === (options.email ?? email))
      .map(commit => [
        JSON.stringify([commit.email, commit.second, commit.subject]),
        commit,
      ]),
  );
  const matrix = Array.from({ length: 7 }, () => new Array<number>(24).fill(0));
  for (const { second } of works.values()) {
    const local = new Date((second + shift) * 1000);
    matrix[(local.getUTCDay() + 6) % 7][local.getUTCHours()] += 1;
  }
  return matrix;
}

async function readCommits(folder: string): Promise<Commit[]> {
  const output = await git(folder, [
    ...['log', '-z', '--no-use-mailmap', '--branches', '--remotes=origin'],
    '--format=%P%n%an%n%ae%n%at%n%s',
  ]);
  return output
    .split('\0')
    .filter(text => text !== '')
    .map(text => {
      const [parents, author, email, second, subject] = text.split('\n');
      return {
        parents: parents.split(' ').filter(sha => sha !== '').length,
        author,
        email,
        second: Number(second),
        subject,
      };
    });
}

function dayStart(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 1000;
}
