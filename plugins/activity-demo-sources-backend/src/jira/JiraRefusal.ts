import { CustomErrorBase } from '@backstage/errors';

/** An answer other than 200, in the shape in which Jira gives it. */
export class JiraRefusal extends CustomErrorBase {
  readonly status: number;
  readonly messages: readonly string[];
  readonly headers: Readonly<Record<string, string>>;

  /** @param messages - whole sentences, for `errorMessages` */
  constructor(
    status: number,
    messages: readonly string[],
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(messages.join(' '));
    this.status = status;
    this.messages = messages;
    this.headers = headers;
  }

  static badRequest(...messages: string[]): JiraRefusal {
    return new JiraRefusal(400, messages);
  }

  static notFound(...messages: string[]): JiraRefusal {
    return new JiraRefusal(404, messages);
  }
}
