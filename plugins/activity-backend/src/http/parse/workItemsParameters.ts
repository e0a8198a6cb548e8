import {
  deliveryStates,
  statusCategories,
  workTreeOrders,
} from '@activity-insights/plugin-activity-common';
import { z } from 'zod';
import { activityParameters } from './activityParameters';
import { cursor, list, oneOf, wholeNumber, yesOrNo } from './parameterShapes';
import { plainText as text } from './plainText';

const { entity, source, person, format } = activityParameters.shape;

/** The parameters that all lists of work items share. */
const itemParameters = z.object({
  entity,
  source,
  assignee: person,
  label: list(text),
  type: list(text),
  parent: list(text),
  status: list(text),
  statusCategory: list(oneOf(statusCategories)),
  delivery: list(oneOf(deliveryStates)),
  text: text.optional(),
  openOnly: yesOrNo.default(false),
  cursor: cursor.optional(),
  format,
});

/** Those of keys. */
export const workItemKeysParameters = itemParameters.extend({
  limit: wholeNumber(1, 100_000).default(10_000),
});

/** Those of trees. */
export const workTreeParameters = itemParameters.extend({
  rootType: list(text),
  root: text.optional(),
  maxDepth: wholeNumber(1, 100).default(5),
  unlinked: yesOrNo.default(false),
  removed: yesOrNo.default(false),
  asOf: text.optional(),
  sort: oneOf(
    workTreeOrders.flatMap(order => [order, `-${order}` as const]),
  ).default('-updatedAt'),
  children: cursor.optional(),
  limit: wholeNumber(1, 500).default(100),
});

/** Those of summaries. */
export const workSummaryParameters = itemParameters.extend({
  by: oneOf(['root', 'component']).default('root'),
  rootType: list(text),
  limit: wholeNumber(1, 500).default(100),
});
