import { createHash } from 'node:crypto';
import type { ListEntry } from './cutPages';

/** What tells whether a list is the same as another one, order included: 64 hexadecimal digits. */
export function fingerprintOf(entries: readonly ListEntry[]): string {
  return createHash('sha256').update(JSON.stringify(entries)).digest('hex');
}
