import type { z as zod } from 'zod/v3';
import { flowQuestionShape } from './flowQuestionParameters';

/** What an assistant may ask about deployments. Everything is checked again by the same parser as the parameters of the routes. */
export function doraQuestionShape(z: typeof zod) {
  const { from, to, timezone } = flowQuestionShape(z);
  return {
    entity: z
      .string()
      .optional()
      .describe(
        'Ref of a Component (a service), or of a Group (a team), System or Domain for the services that belong to it; all services if left out. Not a User: these numbers are not given of one person',
      ),
    from,
    to,
    timezone,
  };
}
