import { InputError } from '@backstage/errors';
import express, { type RequestHandler } from 'express';

const parseJson = express.json();

/** Parses bodies. One that is no JSON is the caller's mistake, and is called so instead of being taken for empty. */
export function jsonBodies(): RequestHandler {
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
