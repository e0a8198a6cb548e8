/**
 * Something at the source that could not be understood. It is skipped, counted and named, never fatal.
 *
 * @public
 */
export interface MalformedRecord {
  /** What names it at the source, such as a sha. Never its content. */
  key: string;
  reason: string;
}
