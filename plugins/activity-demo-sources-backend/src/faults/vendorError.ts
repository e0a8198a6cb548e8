import type { Response } from 'express';
import type { FaultRule, System } from './FaultRule';

const statuses = {
  unauthorized: 401,
  forbidden: 403,
  notFound: 404,
  tooManyRequests: 429,
  serverError: 500,
} as const;

const gitlabMessages = {
  401: '401 Unauthorized',
  403: '403 Forbidden',
  404: '404 Not Found',
  429: 'Too Many Requests',
  500: '500 Internal Server Error',
} as const;

const jiraMessages = {
  401: 'Client must be authenticated to access this resource.',
  403: 'You do not have permission to do this.',
  404: 'The requested resource could not be found.',
  429: 'Rate limit exceeded.',
  500: 'Internal server error',
} as const;

/** Refuses a request in the words and with the headers of a vendor. */
export function vendorError(
  res: Response,
  system: System,
  fault: FaultRule,
): void {
  const status = statuses[fault.kind as keyof typeof statuses];
  if (status === 429) {
    limitHeaders(res, system, fault.retryAfterSeconds);
  }
  if (status === 401 && system !== 'gitlab') {
    res.setHeader('WWW-Authenticate', 'OAuth realm="jira"');
  }
  res.status(status);
  if (system === 'gitlab') {
    // GitLab's limiter stands in front of its API and answers in plain text.
    if (status === 429) {
      res.type('text').send('Retry later\n');
    } else {
      res.json({ message: gitlabMessages[status] });
    }
  } else {
    res.json({ errorMessages: [jiraMessages[status]], errors: {} });
  }
}

function limitHeaders(
  res: Response,
  system: System,
  retryAfterSeconds: number | null,
): void {
  if (retryAfterSeconds !== null) {
    res.setHeader('Retry-After', String(retryAfterSeconds));
  }
  if (system === 'gitlab') {
    res.setHeader('RateLimit-Limit', '600');
    res.setHeader('RateLimit-Remaining', '0');
    res.setHeader('RateLimit-Name', 'throttle_authenticated_api');
  } else if (system === 'jira-cloud') {
    res.setHeader('RateLimit-Reason', 'jira-burst-based');
    res.setHeader('X-RateLimit-Remaining', '0');
  } else {
    res.setHeader('X-RateLimit-Limit', '60');
    res.setHeader('X-RateLimit-Remaining', '0');
    res.setHeader('X-RateLimit-Interval-Seconds', '60');
    res.setHeader('X-RateLimit-FillRate', '60');
  }
}
