import { CustomErrorBase } from '@backstage/errors';

/** An answer other than a success, in one of the two shapes that GitLab has for it. */
export class GitlabRefusal extends CustomErrorBase {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    body: Readonly<Record<string, unknown>>,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(String(body.message ?? body.error));
    this.status = status;
    this.body = body;
    this.headers = headers;
  }

  /** What parameters are refused with, such as `sort does not have a valid value`. */
  static invalid(error: string): GitlabRefusal {
    return new GitlabRefusal(400, { error });
  }

  static badRequest(message: string): GitlabRefusal {
    return new GitlabRefusal(400, { message: `400 Bad request - ${message}` });
  }

  static forbidden(): GitlabRefusal {
    return new GitlabRefusal(403, { message: '403 Forbidden' });
  }

  /** @param thing - such as `Project`; none is `404 Not found` */
  static notFound(thing?: string): GitlabRefusal {
    return new GitlabRefusal(404, {
      message: thing ? `404 ${thing} Not Found` : '404 Not found',
    });
  }
}
