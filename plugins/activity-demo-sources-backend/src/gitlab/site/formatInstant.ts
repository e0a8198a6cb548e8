import { Instant } from '../../model';

/** As most of GitLab's answers have it: UTC, with milliseconds. */
export function formatInstant(at: Instant): string;
export function formatInstant(at: Instant | undefined): string | null;
export function formatInstant(at: Instant | undefined): string | null {
  return at === undefined ? null : new Date(at).toISOString();
}
