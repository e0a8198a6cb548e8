import {
  accountOrders,
  accountStatuses,
  linkAccountSchema,
} from '@activity-insights/plugin-activity-common';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { z } from 'zod';
import type { AccountsQuestion } from '../../usecases/accounts/AccountsQuestion';
import { readBody } from './readBody';
import { readParameters } from './readParameters';

const text = z
  .string()
  .trim()
  .min(1, 'it is empty')
  .max(500, 'it is longer than 500 characters')
  .refine(value => !value.includes('\0'), 'it has a character that is no text');

const userRef = text.transform((value, context) => {
  const ref = readUserRef(value);
  if (ref !== undefined) return ref;
  const message = `'${value}' is not the ref of a User such as user:default/jane`;
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

function oneOf<const T extends readonly string[]>(values: T) {
  return z.enum(values, {
    error: issue => `'${String(issue.input)}' is none of ${values.join(', ')}`,
  });
}

/** The parameters of `GET /accounts`. */
export const accountsParameters = z.object({
  status: oneOf(accountStatuses).optional(),
  source: text.optional(),
  instance: text.optional(),
  user: userRef.optional(),
  text: text.optional(),
  order: oneOf(accountOrders).default('found'),
  limit: z
    .string()
    .regex(/^([1-9]|[1-9]\d|1\d\d|200)$/, 'it is not a number from 1 to 200')
    .transform(Number)
    .default(50),
  cursor: z
    .string()
    .min(1, 'it is empty')
    .max(2000, 'it is not one that was given here')
    .optional(),
});

/**
 * Reads the parameters of `/accounts`.
 *
 * @throws InputError that names the parameter
 */
export function parseAccountsQuestion(url: string): AccountsQuestion {
  return readParameters(accountsParameters, url);
}

/**
 * Reads whom an account is to be linked to: the ref of a User, in lower case.
 *
 * @throws InputError that names the field
 */
export function parseLinkBody(body: unknown): string {
  return readBody(linkAccountSchema.extend({ userRef }), body).userRef;
}

function readUserRef(value: string): string | undefined {
  try {
    const ref = stringifyEntityRef(
      parseEntityRef(value, { defaultNamespace: 'default' }),
    ).toLocaleLowerCase('en-US');
    return ref.startsWith('user:') ? ref : undefined;
  } catch {
    return undefined;
  }
}
