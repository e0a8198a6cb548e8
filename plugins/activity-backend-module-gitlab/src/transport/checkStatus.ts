import {
  checkResponse,
  SourceError,
} from '@activity-insights/plugin-activity-node';
import { z } from 'zod';

/** How GitLab says what is wrong with a token, beside texts for people. */
const errorSchema = z.object({ error: z.string() });

/**
 * Says what a refusal means where GitLab tells more than a status does; leaves success alone. A 403 that is a rate limit does
 * not come here.
 *
 * @param subject - what was asked, for messages
 * @throws SourceError
 */
export async function checkStatus(
  response: Response,
  subject: string,
  instance: string,
): Promise<void> {
  const { status } = response;
  if (status !== 401 && status !== 403) {
    checkResponse(response);
    return;
  }
  const error = await readErrorCode(response);
  const token = `the token of gitlab "${instance}"`;
  const refuse = (code: 'unauthorised' | 'forbidden', meaning: string) =>
    new SourceError(
      code,
      `${subject} is answered with status ${status}: ${meaning}`,
    );
  if (error === 'insufficient_scope') {
    throw refuse('forbidden', `${token} lacks the scope read_api`);
  }
  if (status === 401) {
    throw refuse(
      'unauthorised',
      error === 'invalid_token'
        ? `${token} was revoked or has expired`
        : `${token} is not accepted`,
    );
  }
  throw refuse(
    'forbidden',
    `${token} does not reach it: its owner needs the role of a reporter there, and the feature must be switched on`,
  );
}

async function readErrorCode(response: Response): Promise<string | undefined> {
  try {
    return errorSchema.parse(JSON.parse(await response.clone().text())).error;
  } catch {
    return undefined;
  }
}
