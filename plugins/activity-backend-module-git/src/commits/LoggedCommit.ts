/** A commit as git prints it: texts as they are, dates as seconds since 1970 and an offset, such as `1700000000 +0530`. */
export interface LoggedCommit {
  sha: string;
  parents: string[];
  rawAuthorName: string;
  rawAuthorEmail: string;
  /** After the mailmap, as is the e-mail. */
  authorName: string;
  authorEmail: string;
  authorDate: string;
  committerDate: string;
  subject: string;
}

/** What git is asked to print, in the order that `commitAt` reads it. */
export const commitFormat = [
  '%H',
  '%P',
  '%an',
  '%ae',
  '%aN',
  '%aE',
  '%ad',
  '%cd',
  '%s',
].join('%x00');

/** Fields per commit. */
export const commitWidth = 9;

/** The commit whose first field is at `index`. */
export function commitAt(
  fields: readonly string[],
  index: number,
): LoggedCommit {
  const parents = fields[index + 1];
  return {
    sha: fields[index],
    parents: parents === '' ? [] : parents.split(' '),
    rawAuthorName: fields[index + 2],
    rawAuthorEmail: fields[index + 3],
    authorName: fields[index + 4],
    authorEmail: fields[index + 5],
    authorDate: fields[index + 6],
    committerDate: fields[index + 7],
    subject: fields[index + 8],
  };
}
