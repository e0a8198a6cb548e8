import {
  defaultEventTypes,
  eventClasses,
  eventTypes,
  heatmapValues,
} from '@activity-insights/plugin-activity-common';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { z } from 'zod';

const longest = 500;
const mostRepeats = 100;

const text = z
  .string()
  .trim()
  .min(1, 'it is empty')
  .max(longest, `it is longer than ${longest} characters`);

/** A ref in lower case, as the store has them. */
export const entityRef = text.transform((ref, context) => {
  try {
    return stringifyEntityRef(
      parseEntityRef(ref, { defaultNamespace: 'default' }),
    );
  } catch {
    const message = `'${ref}' is not an entity ref such as component:default/web`;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  }
});

const person = text.transform((value, context) => {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  const ref = entityRef.safeParse(value);
  if (ref.success && ref.data.startsWith('user:')) return ref.data;
  const message = `'${value}' is neither the ref of a User nor the id of an account`;
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

const source = text.regex(
  /^[a-z][a-z0-9-]*$/,
  'it is not a kind of source such as git',
);

/** Few wildcards: matching may take long that grows with their number. */
const branch = text.refine(
  glob => (glob.match(/\*+/g) ?? []).length <= 6,
  'it has more than six wildcards',
);

function oneOf<const T extends readonly string[]>(values: T) {
  return z.enum(values, {
    error: issue => `'${String(issue.input)}' is none of ${values.join(', ')}`,
  });
}

function repeatable<T extends z.ZodType>(schema: T) {
  return z
    .array(schema)
    .max(mostRepeats, `it is given more than ${mostRepeats} times`);
}

/** The parameters that all activity routes share. */
export const activityParameters = z.object({
  entity: entityRef.optional(),
  from: text.optional(),
  to: text.optional(),
  timezone: text.optional(),
  source: repeatable(source).default([]),
  type: repeatable(oneOf(eventTypes)).default([...defaultEventTypes]),
  project: repeatable(text).default([]),
  branch: repeatable(branch).default([]),
  person: repeatable(person).default([]),
  include: repeatable(oneOf(eventClasses)).default([]),
  scope: oneOf(['members', 'owned']).default('members'),
  format: oneOf(['json', 'csv']).optional(),
});

/** Those of the heatmap. */
export const heatmapParameters = activityParameters.extend({
  value: oneOf(heatmapValues).optional(),
  compare: oneOf(['previous']).optional(),
});

/** Those of the calendar. */
export const calendarParameters = activityParameters.extend({
  contributors: oneOf(['day']).optional(),
});

/** Those of the histogram. */
export const histogramParameters = activityParameters.extend({
  dimension: z.enum(['hour', 'weekday'], {
    error: issue =>
      issue.input === undefined
        ? 'it is missing: hour or weekday'
        : `'${String(issue.input)}' is neither hour nor weekday`,
  }),
});

/** Those of what is about an entity at whatever time. */
export const entityParameters = activityParameters.pick({
  entity: true,
  scope: true,
});
