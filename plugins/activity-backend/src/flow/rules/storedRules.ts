import { statusCategories } from '@activity-insights/plugin-activity-common';
import { z } from 'zod';
import type { RuleLayers } from './StatusRule';

const storedSchema = z.object({
  v: z.literal(1),
  layers: z.array(
    z.object({
      by: z.string(),
      /** Pairs, because a status may be called like a property that every object has. */
      rules: z.array(
        z.tuple([
          z.string(),
          z.object({
            stage: z.enum(statusCategories).optional(),
            work: z.enum(['active', 'waiting']).optional(),
          }),
        ]),
      ),
    }),
  ),
});

/** Rules as they are stored: those that say the same are written the same, so that texts can be compared. */
export function writeRules(layers: RuleLayers): string {
  const stored: z.infer<typeof storedSchema> = {
    v: 1,
    layers: layers
      .filter(({ rules }) => rules.size > 0)
      .map(({ by, rules }) => ({
        by,
        rules: [...rules]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, { stage, work }]) => [name, { stage, work }]),
      })),
  };
  return JSON.stringify(stored);
}

/** Reads what `writeRules` has written. */
export function readRules(stored: string): RuleLayers {
  const { layers } = storedSchema.parse(JSON.parse(stored));
  return layers.map(({ by, rules }) => ({ by, rules: new Map(rules) }));
}
