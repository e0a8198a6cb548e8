import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { z } from 'zod';
import { bandsSchema } from '../bands/bandsSchema';
import { defaultFixes } from './defaultRules';
import type { DoraSettings } from './DoraSettings';
import type { RunEntry } from './RunEntry';
import { runConditions, runKindOf } from './runConditions';

const pattern = z.string().trim().min(1);

const componentRef = z.string().transform((value, context) => {
  const ref = refOfComponent(value);
  if (ref !== undefined) return ref;
  context.addIssue({
    code: 'custom',
    message: 'is not the ref of a Component',
  });
  return z.NEVER;
});

const components = z.array(componentRef).min(1).optional();

const deploymentSchema = z
  .strictObject({
    components,
    environment: pattern.optional(),
    tier: pattern.optional(),
    job: pattern.optional(),
    ref: pattern.optional(),
    pipeline: pattern.optional(),
    release: pattern.optional(),
    tag: pattern.optional(),
  })
  .transform(({ components: named, ...entry }, context) => {
    if (runKindOf(entry) === undefined) {
      context.addIssue({ code: 'custom', message: complaint(entry) });
    }
    return { components: named, entry };
  });

const incidentSchema = z
  .strictObject({
    components,
    type: pattern.optional(),
    label: pattern.optional(),
    status: pattern.optional(),
    project: pattern.optional(),
  })
  .transform(({ components: named, ...entry }) => ({
    components: named,
    entry,
  }))
  .refine(({ entry }) => Object.values(entry).some(it => it !== undefined), {
    message: 'says nothing; it takes type, label, status and project',
  });

/** `activity.dora` as settings. An entry that would match nothing is refused, because nobody would notice. */
export const doraSettingsSchema = z
  .strictObject({
    deployments: z.array(deploymentSchema).default([]),
    incidents: z.array(incidentSchema).optional(),
    hotfixes: z
      .strictObject({
        branches: z.array(pattern).default([...defaultFixes.branches]),
        labels: z.array(pattern).default([...defaultFixes.labels]),
      })
      .prefault({}),
    bands: bandsSchema.optional(),
  })
  .transform(
    ({ deployments, incidents, hotfixes, bands }): DoraSettings => ({
      deployments,
      incidents,
      fixes: hotfixes,
      bands,
    }),
  );

function complaint(entry: RunEntry): string {
  const said = runConditions.filter(it => entry[it] !== undefined);
  return said.length === 0
    ? 'says of no run that it is a deployment; it takes environment, tier, job and ref, or pipeline and ref, or release, or tag'
    : `speaks of several kinds of runs at once (${said.join(
        ', ',
      )}), so nothing would match; write one entry for each`;
}

function refOfComponent(value: string): string | undefined {
  try {
    const ref = parseEntityRef(value, { defaultKind: 'component' });
    const isComponent = ref.kind.toLocaleLowerCase('en-US') === 'component';
    return isComponent
      ? stringifyEntityRef(ref).toLocaleLowerCase('en-US')
      : undefined;
  } catch {
    return undefined;
  }
}
