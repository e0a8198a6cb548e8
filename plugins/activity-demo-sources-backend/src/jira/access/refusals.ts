import type { ErrorRequestHandler, Request, Response } from 'express';
import { JiraRefusal } from '../JiraRefusal';
import { JiraSite } from '../site/JiraSite';

/** What a path that there is not answers. */
export function refusePath(
  { flavour }: JiraSite,
  req: Request,
  res: Response,
): void {
  res.status(404).json(
    flavour === 'cloud'
      ? {
          type: 'about:blank',
          title: 'Not Found',
          status: 404,
          detail: `No endpoint ${req.method} ${req.path}.`,
          instance: req.path,
        }
      : {
          message: `null for uri: ${req.protocol}://${req.get('host')}${
            req.originalUrl
          }`,
          'status-code': 404,
        },
  );
}

/** Answers what routes throw in Jira's shape; what is not a refusal is left to the host. */
export const refusals: ErrorRequestHandler = (error, _req, res, next) => {
  if (error instanceof JiraRefusal) {
    res
      .status(error.status)
      .set(error.headers)
      .json({ errorMessages: error.messages, errors: {} });
  } else if (error?.type === 'entity.parse.failed') {
    res.status(400).json({
      errorMessages: [
        'Invalid request payload. Refer to the REST API documentation and try again.',
      ],
      errors: {},
    });
  } else {
    next(error);
  }
};
