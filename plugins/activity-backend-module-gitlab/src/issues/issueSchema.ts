import { z } from 'zod';
import { userSchema } from '../people/userSchema';
import { idSchema } from '../values/idSchema';
import { ifUnderstood } from '../values/ifUnderstood';
import { instantSchema } from '../values/instantSchema';
import { labelSchema } from '../values/labelSchema';

/** An issue of GitLab's own, as lists have it. */
export const issueSchema = z.looseObject({
  id: idSchema,
  iid: idSchema,
  title: z.string().catch(''),
  state: z.enum(['opened', 'closed']),
  issue_type: ifUnderstood(z.string()),
  created_at: instantSchema,
  updated_at: instantSchema,
  closed_at: ifUnderstood(instantSchema),
  closed_by: ifUnderstood(userSchema),
  author: ifUnderstood(userSchema),
  assignees: z.array(ifUnderstood(userSchema)).catch([]),
  assignee: ifUnderstood(userSchema),
  labels: z.array(labelSchema).catch([]),
  milestone: ifUnderstood(z.looseObject({ title: z.string() })),
  /** A day. */
  due_date: ifUnderstood(z.iso.date()),
  weight: ifUnderstood(z.number()),
  confidential: ifUnderstood(z.boolean()),
  references: ifUnderstood(z.looseObject({ full: z.string() })),
  web_url: ifUnderstood(z.string()),
});

export type GitlabIssue = z.output<typeof issueSchema>;

/** That a label was put on an issue or taken off it. */
export const labelEventSchema = z.looseObject({
  id: idSchema,
  user: ifUnderstood(userSchema),
  created_at: instantSchema,
  /** None if the label was deleted since. */
  label: ifUnderstood(z.looseObject({ name: z.string() })),
  action: z.string(),
});

export type GitlabLabelEvent = z.output<typeof labelEventSchema>;
