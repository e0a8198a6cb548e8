import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { git } from './git';

interface Author {
  name: string;
  email: string;
}

/** Who works on the generated repository, by the name of their catalog User. */
export const people = {
  ada: { name: 'Ada Brandt', email: 'ada@team.example' },
  ben: { name: 'Ben Osei', email: 'ben@team.example' },
} satisfies Record<string, Author>;

const { ada, ben } = people;
const bot: Author = { name: 'updates[bot]', email: 'updates@bots.example' };

/** First and last day of the work in the generated repository, in UTC. */
export const generatedDays = { first: '2024-03-04', last: '2024-03-17' };

/**
 * A small repository with everything that the counting rules tell apart: two people, two branches, a merge, a bot, and a
 * commit that was picked to another branch. Made from fixed dates, so its numbers can be worked out by hand:
 * 8 commits of people, 1 merge, 1 copy, 1 bot; on Monday 09:00 UTC there are 3.
 */
export async function generateRepository(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await git(folder, ['init', '--quiet', '--initial-branch=main']);
  let number = 0;

  async function commit(author: Author, date: string, subject: string) {
    number += 1;
    await writeFile(join(folder, `file-${number}.txt`), `${subject}\n`);
    await git(folder, ['add', '--all']);
    await git(
      folder,
      ['commit', '--quiet', '-m', subject],
      identity(author, date),
    );
    return (await git(folder, ['rev-parse', 'HEAD'])).trim();
  }

  await commit(ada, '2024-03-04T09:05:00Z', 'Lay out the workspace');
  await commit(ada, '2024-03-04T09:40:00Z', 'Read the configuration');
  await commit(ben, '2024-03-05T14:30:00+01:00', 'Draw the first page');
  await git(folder, ['switch', '--quiet', '--create', 'feature']);
  await commit(ben, '2024-03-06T18:15:00Z', 'Sketch the drawer');
  const picked = await commit(
    ben,
    '2024-03-07T22:59:59Z',
    'Close the drawer by key',
  );
  await git(folder, ['switch', '--quiet', 'main']);
  await commit(ada, '2024-03-11T09:00:00Z', 'Count by hour');
  await commit(bot, '2024-03-11T03:00:00Z', 'Update a dependency');
  await git(
    folder,
    ['cherry-pick', picked],
    identity(ada, '2024-03-12T08:00:00Z'),
  );
  await commit(ada, '2024-03-15T16:00:00+05:30', 'Write the guide');
  await git(
    folder,
    ['merge', '--quiet', '--no-ff', '-m', 'Merge the drawer', 'feature'],
    identity(ada, '2024-03-16T10:00:00Z'),
  );
  await commit(ben, '2024-03-17T23:45:00Z', 'Name the release');
}

/** The author is written to the commit by `commit`; a picked commit keeps its own and changes the committer only. */
function identity(author: Author, date: string): Record<string, string> {
  return {
    GIT_AUTHOR_NAME: author.name,
    GIT_AUTHOR_EMAIL: author.email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: author.name,
    GIT_COMMITTER_EMAIL: author.email,
    GIT_COMMITTER_DATE: date,
  };
}
