import { InputError } from '@backstage/errors';
import express, { type RequestHandler } from 'express';

/**
 * Parses bodies. One that is no JSON is the caller's mistake, and is called so instead of being taken for empty.
 *
 * @param limit - the largest body; a larger one is refused with 413
 */
export function jsonBodies(limit: string = '100kb'): RequestHandler {
  const parseJson = express.json({ limit });
  return (req, res, next) => {
    const hasBody = req.headers['content-length'] !== '0';
    if (hasBody && req.is('json') === false) {
      next(
        new InputError(
          "Invalid 'body': it is sent as JSON, with the header content-type: application/json",
        ),
      );
      return;
    }
    parseJson(req, res, error =>
      next(
        error instanceof SyntaxError
          ? new InputError("Invalid 'body': it is not valid JSON")
          : error,
      ),
    );
  };
}
