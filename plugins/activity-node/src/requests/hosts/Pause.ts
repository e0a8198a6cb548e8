import type { SourceErrorCode } from '../../SourceError';

/** A pause that a host has asked for. */
export interface Pause {
  /** UTC epoch milliseconds. */
  until: number;
  code: SourceErrorCode;
  /** For people, free of secrets. */
  reason: string;
}
