import { SourceError } from '@activity-insights/plugin-activity-node';
import { z } from 'zod';

const warningSchema = z.object({
  type: z.string().optional(),
  message: z.string().optional(),
});

const longest = 300;

/**
 * Jira warns of what it left out of an answer that looks like any other: a list that was cut, or clauses that were. Taken for
 * a success, it would lose issues without a trace.
 *
 * @throws SourceError `unreadable`
 */
export function refuseWarnings(
  warnings: readonly unknown[] | null | undefined,
  site: { id: string; redact(text: string): string },
): void {
  if (!warnings || warnings.length === 0) return;
  const words = warnings.map(warning => {
    if (typeof warning === 'string') return warning;
    const { type, message } = warningSchema.safeParse(warning).data ?? {};
    return [type, message].filter(Boolean).join(': ') || 'unknown';
  });
  throw new SourceError(
    'unreadable',
    `A search of jira "${
      site.id
    }" is answered with a warning, so its answer may not be complete: ${site
      .redact(words.join('; '))
      .slice(0, longest)}`,
  );
}
