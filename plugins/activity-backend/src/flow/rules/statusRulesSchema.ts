import { foldName } from '@activity-insights/plugin-activity-common';
import { z } from 'zod';
import { ruleOfCount, statusCounts } from './statusCounts';
import type { StatusRule, StatusRules } from './StatusRule';

/** `[{ name: In Review, counts: waiting }]` as rules. A status that is named twice is refused: nobody could tell which entry holds. */
export const statusRulesSchema = z
  .array(
    z.object({
      name: z.string().transform(foldName).pipe(z.string().min(1)),
      counts: z.enum(statusCounts),
    }),
  )
  .transform((entries, context): StatusRules => {
    const rules = new Map<string, StatusRule>();
    entries.forEach(({ name, counts }, index) => {
      if (rules.has(name)) {
        context.addIssue({
          code: 'custom',
          path: [index, 'name'],
          message: 'is there already',
        });
      }
      rules.set(name, ruleOfCount(counts));
    });
    return rules;
  });
