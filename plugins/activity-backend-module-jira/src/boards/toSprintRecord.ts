import type {
  MalformedRecord,
  SprintRecord,
} from '@activity-insights/plugin-activity-node';
import { z } from 'zod';
import { idSchema } from '../fields/idSchema';
import { idOf, isRecord } from '../fields/rawValues';
import { toInstant } from '../mapping/toInstant';

const dateSchema = z
  .unknown()
  .optional()
  .transform((written, context) => {
    if (written === undefined || written === null) return undefined;
    const date = toInstant(written);
    if (date !== undefined) return date;
    context.addIssue({ code: 'custom', message: 'no date' });
    return z.NEVER;
  });

const schema = z.object({
  id: idSchema,
  name: z.string(),
  // Data Center writes it in capitals in places.
  state: z
    .string()
    .transform(state => state.toLowerCase())
    .pipe(z.enum(['future', 'active', 'closed'])),
  originBoardId: idSchema.nullish(),
  goal: z.string().nullish(),
  startDate: dateSchema,
  endDate: dateSchema,
  completeDate: dateSchema,
});

/**
 * A sprint as the Agile API shows it. A board shows those of other boards too, so the board is the one that owns it.
 *
 * @param sprint - unchecked
 * @param baseUrl - of the site, without a slash at the end
 */
export function toSprintRecord(
  sprint: unknown,
  baseUrl: string,
): SprintRecord | MalformedRecord {
  const parsed = schema.safeParse(sprint);
  if (!parsed.success) {
    const id = isRecord(sprint) ? idOf(sprint.id) : undefined;
    const places = parsed.error.issues.map(({ path }) => path.join('.'));
    return {
      key: `sprint ${id ?? '?'}`,
      reason: `it cannot be understood: ${places.join(', ') || 'it is none'}`,
    };
  }
  const { id, name, state, originBoardId, goal } = parsed.data;
  const { startDate, endDate, completeDate } = parsed.data;
  const board = originBoardId ?? undefined;
  return {
    kind: 'sprint',
    id,
    name,
    state,
    ...(board !== undefined && { board }),
    ...(goal && { goal }),
    ...(startDate !== undefined && { startAt: startDate }),
    ...(endDate !== undefined && { endAt: endDate }),
    ...(completeDate !== undefined && { completedAt: completeDate }),
    ...(board !== undefined && {
      url: `${baseUrl}/secure/RapidBoard.jspa?rapidView=${encodeURIComponent(
        board,
      )}&sprint=${encodeURIComponent(id)}`,
    }),
  };
}
