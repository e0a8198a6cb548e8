import {
  checkResponse,
  SourceError,
} from '@activity-insights/plugin-activity-node';
import { z } from 'zod';
import { RejectedRequest } from './RejectedRequest';

/** How Jira says, also with a status of success, that it does not know the credentials and shows what anybody may see. */
const failedLogin = /AUTHENTICATED_FAILED|AUTHENTICATION_DENIED/;
const needsCaptcha = /AUTHENTICATION_DENIED/;
const longestQuotation = 500;

const refusalSchema = z.object({
  errorMessages: z.array(z.string()).default([]),
  errors: z.record(z.string(), z.unknown()).default({}),
});

/**
 * Tells what is wrong with an answer, if anything is.
 *
 * @param subject - names the request, such as `GET /rest/api/2/myself of jira "cloud"`
 * @param redact - takes secrets out of Jira's own words
 * @throws SourceError, RejectedRequest
 */
export async function checkAnswer(
  response: Response,
  subject: string,
  redact: (text: string) => string,
): Promise<void> {
  const loginReason = response.headers.get('x-seraph-loginreason') ?? '';
  if (needsCaptcha.test(loginReason)) {
    throw new SourceError(
      'unauthorised',
      `${subject}: Jira wants the account to solve a CAPTCHA after failed logins: sign in once in a browser, and check the credentials`,
    );
  }
  if (response.ok && failedLogin.test(loginReason)) {
    throw new SourceError(
      'unauthorised',
      `${subject} is answered for nobody: Jira does not accept the credentials`,
    );
  }
  if (response.status === 400) {
    const words = await readRefusal(response);
    throw new RejectedRequest(
      `${subject} is not accepted by Jira (400)${
        words === '' ? '' : `: ${redact(words)}`
      }`,
    );
  }
  if (response.status === 410) {
    throw new SourceError(
      'unsupported',
      `${subject} is answered with status 410: this API was removed from Jira`,
    );
  }
  checkResponse(response);
}

async function readRefusal(response: Response): Promise<string> {
  const parsed = refusalSchema.safeParse(parseText(await response.text()));
  if (!parsed.success) return '';
  const { errorMessages, errors } = parsed.data;
  const ofFields = Object.values(errors).filter(
    (each): each is string => typeof each === 'string',
  );
  return [...errorMessages, ...ofFields].join(' ').slice(0, longestQuotation);
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
