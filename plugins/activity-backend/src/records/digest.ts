import { hash } from 'node:crypto';

/** 128 bits, enough for keys that nobody forges to their own advantage. */
export function digest(text: string): string {
  return hash('sha1', text, 'base64url').slice(0, 22);
}
