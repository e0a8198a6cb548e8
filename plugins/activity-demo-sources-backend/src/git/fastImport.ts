import { Commit, Sha, Signature } from '../model';

/**
 * What `git fast-import` takes, piece by piece: each commit with all of its files, parents before children. Contents that
 * were there before are not sent again.
 *
 * @param ref - that the commits are put on one after the other, whatever their parents are; to be deleted afterwards
 */
export function* fastImport(
  commits: readonly Commit[],
  ref: string,
): Generator<string> {
  const commitMarks = new Map<Sha, string>();
  const blobMarks = new Map<string, string>();
  let last = 0;
  const nextMark = () => {
    last += 1;
    return `:${last}`;
  };
  for (const { sha, parents, author, committer, message, files } of commits) {
    for (const { content } of files) {
      if (!blobMarks.has(content)) {
        const mark = nextMark();
        blobMarks.set(content, mark);
        yield `blob\nmark ${mark}\n${data(content)}`;
      }
    }
    const mark = nextMark();
    commitMarks.set(sha, mark);
    const nameOf = (parent: Sha) => commitMarks.get(parent) ?? parent;
    const [first, ...others] = parents;
    yield [
      // A commit without parents would continue the ref otherwise.
      ...(first === undefined ? [`reset ${ref}\n`] : []),
      `commit ${ref}\nmark ${mark}\n`,
      `author ${formatSignature(author)}\ncommitter ${formatSignature(
        committer,
      )}\n`,
      data(message),
      ...(first === undefined ? [] : [`from ${nameOf(first)}\n`]),
      ...others.map(parent => `merge ${nameOf(parent)}\n`),
      'deleteall\n',
      ...files.map(
        ({ path, content }) => `M 100644 ${blobMarks.get(content)} ${path}\n`,
      ),
      '\n',
    ].join('');
  }
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

function formatSignature({ name, email, at, offset }: Signature): string {
  const size = Math.abs(offset);
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  const minutes = String(size % 60).padStart(2, '0');
  const zone = `${offset < 0 ? '-' : '+'}${hours}${minutes}`;
  return `${name} <${email}> ${Math.floor(at / 1000)} ${zone}`;
}
