import { hash } from 'node:crypto';
import { Sha } from '../../model';

/**
 * 20 bytes as a string of 20 characters below 256, as names of objects stand in trees: strings cost the garbage collector
 * much less than as many buffers.
 */
export type RawSha = string;

/** What git calls a text, taken as UTF-8. */
export function hashText(type: 'blob' | 'commit', text: string): RawSha {
  return hash('sha1', `${type} ${Buffer.byteLength(text)}\0${text}`, 'binary');
}

/** What git calls a directory. */
export function hashTree(body: string): RawSha {
  return hash(
    'sha1',
    Buffer.from(`tree ${body.length}\0${body}`, 'latin1'),
    'binary',
  );
}

export function toHex(sha: RawSha): Sha {
  return Buffer.from(sha, 'latin1').toString('hex');
}
