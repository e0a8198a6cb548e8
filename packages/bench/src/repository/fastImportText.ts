import type { History, PlannedCommit, Signature } from './History';

/** Where commits are made before branches point to them; removed at the end. */
export const scratchRef = 'refs/import/next';

/** Every so many commits change a file, so that trees are not all the same. */
const fileEvery = 20;

/** The history in the language of `git fast-import`, piece by piece. */
export function* fastImportText(history: History): Generator<Buffer> {
  const { commits, branches, tags, mailmap } = history;
  for (const [index, commit] of commits.entries()) {
    yield commitText(commit, index, mailmap);
  }
  for (const [name, tip] of branches) {
    yield Buffer.from(`reset refs/heads/${name}\nfrom :${tip + 1}\n\n`);
  }
  for (const { name, commit, tagger } of tags) {
    yield Buffer.from(
      tagger
        ? `tag ${name}\nfrom :${commit + 1}\ntagger ${sign(tagger)}\n${data(
            `Version ${name}\n`,
          )}`
        : `reset refs/tags/${name}\nfrom :${commit + 1}\n\n`,
    );
  }
}

function commitText(
  commit: PlannedCommit,
  index: number,
  mailmap: string,
): Buffer {
  const { parents, author, committer, subject, body, encoding } = commit;
  const message = body === '' ? `${subject}\n` : `${subject}\n\n${body}\n`;
  const text = Buffer.from(message, encoding ? 'latin1' : 'utf8');
  const [first, ...merged] = parents;
  const head = [
    // Without it, a commit that names no parent would get the one before.
    ...(first === undefined ? [`reset ${scratchRef}`] : []),
    `commit ${scratchRef}`,
    `mark :${index + 1}`,
    `author ${sign(author)}`,
    `committer ${sign(committer)}`,
    ...(encoding ? [`encoding ${encoding}`] : []),
    `data ${text.length}`,
    '',
  ];
  const tail = [
    '',
    ...(first === undefined ? [] : [`from :${first + 1}`]),
    ...merged.map(parent => `merge :${parent + 1}`),
    ...(index === 0 ? [`M 100644 inline .mailmap\n${data(mailmap)}`] : []),
    ...(index % fileEvery === 1
      ? [`M 100644 inline area/${index % 97}.txt\n${data(`${index}\n`)}`]
      : []),
    '',
    '',
  ];
  return Buffer.concat([
    Buffer.from(head.join('\n')),
    text,
    Buffer.from(tail.join('\n')),
  ]);
}

function sign({ name, email, at, offset }: Signature): string {
  return `${name} <${email}> ${at} ${offset}`;
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}`;
}
