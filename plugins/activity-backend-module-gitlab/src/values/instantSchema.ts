import { z } from 'zod';

const form =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2}(?:\.\d+)?) ?(?:(Z|UTC)|([+-]\d{2}):?(\d{2}))?$/;

/**
 * A moment as GitLab writes it, as UTC epoch milliseconds: `2026-03-01T09:30:00.000Z`, with an offset, or as webhooks have
 * it, `2026-03-01 09:30:00 UTC`. Without a zone it is UTC, wherever this runs.
 */
export const instantSchema = z.string().transform((text, context) => {
  const instant = parseInstant(text);
  if (instant !== undefined) return instant;
  context.addIssue({ code: 'custom', message: 'must be an instant' });
  return z.NEVER;
});

function parseInstant(text: string): number | undefined {
  const [whole, day, time, , hours, minutes] = form.exec(text.trim()) ?? [];
  if (whole === undefined) return undefined;
  const zone = hours === undefined ? 'Z' : `${hours}:${minutes}`;
  const instant = Date.parse(`${day}T${time}${zone}`);
  return Number.isFinite(instant) ? instant : undefined;
}
