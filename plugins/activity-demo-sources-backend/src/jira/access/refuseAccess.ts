import type { Request, Response } from 'express';
import { JiraSite } from '../site/JiraSite';

/**
 * Answers 401 as the vendor does. Cloud sends one line of text even to those who want JSON, and calls it JSON then; Data
 * Center sends a page of HTML after a failed login.
 */
export function refuseAccess(
  req: Request,
  res: Response,
  site: JiraSite,
  reason: 'anonymous' | 'failed',
): void {
  const host = encodeURIComponent(`${req.protocol}://${req.get('host')}`);
  res.status(401).set('WWW-Authenticate', `OAuth realm="${host}"`);
  if (reason === 'failed') {
    res.set('X-Seraph-LoginReason', 'AUTHENTICATED_FAILED');
  }
  if (site.flavour === 'cloud') {
    res
      .type(req.get('accept')?.includes('application/json') ? 'json' : 'html')
      .end('Client must be authenticated to access this resource.');
  } else if (reason === 'failed') {
    res
      .type('html')
      .end(
        '<html><head><title>Unauthorized (401)</title></head><body>Basic Authentication Failure - Reason : AUTHENTICATED_FAILED</body></html>',
      );
  } else {
    res.json({
      errorMessages: [
        'You are not authenticated. Authentication required to perform this operation.',
      ],
      errors: {},
    });
  }
}
