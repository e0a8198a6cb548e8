import {
  deploymentReportSchema,
  incidentReportSchema,
  type DeploymentReport,
  type IncidentReport,
} from '@activity-insights/plugin-activity-common';
import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { entityRef } from '../parse/activityParameters';
import { readBody } from '../parse/readBody';

/** Ref of a Component, in lower case. */
const component = entityRef.refine(
  ref => ref.startsWith('component:'),
  'it is no Component',
);

/** Where a change is, or its project and number. */
const change = /^(https?:\/\/\S+|[^\s!]+![1-9]\d{0,9})$/;

const changes = z
  .array(
    z
      .string()
      .regex(
        change,
        'it is neither the URL of a change nor its project and number, such as acme/web!12',
      ),
  )
  .optional();

const ofDeployment = z.looseObject({ component, changes });
const ofIncident = z.looseObject({ component });

/** What no database takes: NUL, and halves of surrogate pairs. */
const noText =
  /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/**
 * Reads the report of a deployment, with the ref of its Component in lower case.
 *
 * @throws InputError that names the field
 */
export function parseDeploymentReport(body: unknown): DeploymentReport {
  const report = readBody(deploymentReportSchema, body);
  refuseStrangeTexts(report);
  return { ...report, component: readBody(ofDeployment, report).component };
}

/**
 * Reads the report of an incident, with the ref of its Component in lower case.
 *
 * @throws InputError that names the field
 */
export function parseIncidentReport(body: unknown): IncidentReport {
  const report = readBody(incidentReportSchema, body);
  refuseStrangeTexts(report);
  return { ...report, component: readBody(ofIncident, report).component };
}

function refuseStrangeTexts(report: object): void {
  for (const [field, value] of Object.entries(report)) {
    const texts = Array.isArray(value) ? value : [value];
    if (texts.some(text => typeof text === 'string' && noText.test(text))) {
      throw new InputError(
        `Invalid '${field}': it has a character that is no text`,
      );
    }
  }
}
