import { z } from 'zod';
import type { FailureRules } from '../../../dora/rules/IncidentEntry';
import { incidentConditions } from '../../../dora/rules/incidentConditions';
import type { DeploymentDefinition } from '../../../dora/rules/RunEntry';
import { runConditions } from '../../../dora/rules/runConditions';

const pattern = z.string().optional();
const ignored = z.array(z.string()).optional();

const definitionSchema = z.object({
  v: z.literal(1),
  by: z.string(),
  entries: z.union([
    z.enum(['none', 'default']),
    z.array(
      z.object({
        environment: pattern,
        tier: pattern,
        job: pattern,
        pipeline: pattern,
        release: pattern,
        tag: pattern,
        ref: pattern,
      }),
    ),
  ]),
  ignored,
});

const failuresSchema = z.object({
  v: z.literal(1),
  by: z.string(),
  incidents: z.array(
    z.object({
      type: pattern,
      label: pattern,
      status: pattern,
      project: pattern,
    }),
  ),
  fixes: z.object({
    branches: z.array(z.string()),
    labels: z.array(z.string()),
  }),
  ignored,
});

const unitsSchema = z.array(z.number().int());

/** A definition as it is stored: those that say the same are written the same, so that texts can be compared. */
export function writeDefinition(definition: DeploymentDefinition): string {
  const { by, entries } = definition;
  return JSON.stringify({
    v: 1,
    by,
    entries:
      typeof entries === 'string'
        ? entries
        : entries.map(entry => pick(entry, runConditions)),
    ignored: definition.ignored?.length ? definition.ignored : undefined,
  });
}

/** Reads what `writeDefinition` has written. */
export function readDefinition(stored: string): DeploymentDefinition {
  const { v: _, ...definition } = definitionSchema.parse(JSON.parse(stored));
  return definition;
}

/** Rules of incidents and hotfixes as they are stored, see `writeDefinition`. */
export function writeFailures(rules: FailureRules): string {
  const { by, incidents, fixes } = rules;
  return JSON.stringify({
    v: 1,
    by,
    incidents: incidents.map(entry => pick(entry, incidentConditions)),
    fixes: { branches: fixes.branches, labels: fixes.labels },
    ignored: rules.ignored?.length ? rules.ignored : undefined,
  });
}

/** Reads what `writeFailures` has written. */
export function readFailures(stored: string): FailureRules {
  const { v: _, ...rules } = failuresSchema.parse(JSON.parse(stored));
  return rules;
}

/** Reads the units of a service: a plain list, so that SQL can take it apart. */
export function readUnits(stored: string): readonly number[] {
  return unitsSchema.parse(JSON.parse(stored));
}

/** In the order of the keys, whatever order they were said in. */
function pick<Key extends string>(
  entry: Partial<Record<Key, string>>,
  keys: readonly Key[],
): Partial<Record<Key, string>> {
  const picked: Partial<Record<Key, string>> = {};
  for (const key of keys) picked[key] = entry[key];
  return picked;
}
