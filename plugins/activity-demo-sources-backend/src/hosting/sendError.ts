import { isError } from '@backstage/errors';
import type { ErrorRequestHandler } from 'express';

const statuses: Readonly<Record<string, number | undefined>> = {
  InputError: 400,
  NotFoundError: 404,
};

/** Answers with errors of ours as backends do, for routes that have none in front of them. */
export const sendError: ErrorRequestHandler = (error, _req, res, next) => {
  if (res.headersSent || !isError(error)) {
    next(error);
    return;
  }
  const { name, message, statusCode } = error;
  const status =
    statuses[name] ?? (typeof statusCode === 'number' ? statusCode : 500);
  res.status(status).json({
    error: { name, message },
    response: { statusCode: status },
  });
};
