import { Sha, Signature } from '../../model';
import { hashText, toHex } from './hashObject';

/** What git calls a commit. */
export function hashCommit(commit: {
  tree: Sha;
  parents: readonly Sha[];
  author: Signature;
  committer: Signature;
  message: string;
}): Sha {
  const { tree, parents, author, committer, message } = commit;
  let text = `tree ${tree}\n`;
  for (const parent of parents) text += `parent ${parent}\n`;
  text += `author ${formatSignature(author)}\n`;
  text += `committer ${formatSignature(committer)}\n\n${message}`;
  return toHex(hashText('commit', text));
}

/** As git writes it: `Ada Osei <ada@tidewater.example> 1700000000 +0530`. */
export function formatSignature(signature: Signature): string {
  const { name, email, at, offset } = signature;
  const east = Math.abs(offset);
  const digits = String(Math.floor(east / 60) * 100 + (east % 60));
  const zone = `${offset < 0 ? '-' : '+'}${digits.padStart(4, '0')}`;
  return `${name} <${email}> ${Math.floor(at / 1000)} ${zone}`;
}
