import { DateTime } from 'luxon';
import { Instant } from '../../../model';

/** `2026-03-01 09:30:00 UTC`, as most bodies of webhooks have it. */
export function formatUtcText(at: Instant): string;
export function formatUtcText(at: Instant | undefined): string | null;
export function formatUtcText(at: Instant | undefined): string | null {
  return at === undefined
    ? null
    : `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** `2026-03-01 10:30:00 +0100`, the time of the server, as deployments have it. */
export function formatServerText(at: Instant): string {
  return DateTime.fromMillis(at, { zone: 'Europe/Berlin' })
    .setLocale('en')
    .toFormat('yyyy-MM-dd HH:mm:ss ZZZ');
}
