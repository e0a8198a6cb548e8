import type { ErrorRequestHandler, RequestHandler } from 'express';
import { GitlabRefusal } from '../GitlabRefusal';

/** What a path that there is not answers. */
export const refusePath: RequestHandler = (_req, res) => {
  res.status(404).json({ error: '404 Not Found' });
};

/** Answers what routes throw in GitLab's shapes; what is not a refusal is left to the host. */
export const refusals: ErrorRequestHandler = (error, _req, res, next) => {
  if (error instanceof GitlabRefusal) {
    res.status(error.status).set(error.headers).json(error.body);
  } else if (error?.type === 'entity.parse.failed') {
    res
      .status(400)
      .json({ error: 'Problems parsing JSON: the message body is malformed' });
  } else {
    next(error);
  }
};
