import {
  saveViewSchema,
  type SaveView,
} from '@activity-insights/plugin-activity-common';
import { z } from 'zod';
import { activityParameters, entityRef } from './activityParameters';
import { readBody } from './readBody';
import { readParameters } from './readParameters';

/** The parameters of `GET /views`. */
export const viewsParameters = activityParameters.pick({ entity: true });

const entityField = z.object({ entity: entityRef.nullable() });

/**
 * Reads which views are asked for.
 *
 * @returns the ref of the entity in lower case; undefined for the page about none
 * @throws InputError that names the parameter
 */
export function parseViewsQuestion(url: string): string | undefined {
  return readParameters(viewsParameters, url).entity;
}

/**
 * Reads a view that is to be saved, with the ref of its entity in lower case.
 *
 * @throws InputError that names the field
 */
export function parseSaveView(body: unknown): SaveView {
  const view = readBody(saveViewSchema, body);
  return { ...view, ...readBody(entityField, view) };
}
