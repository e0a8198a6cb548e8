import {
  createRequesterFn,
  type FormattedResponse,
} from '@gitbeaker/requester-utils';
import { Gitlab } from '@gitbeaker/rest';

/** The methods of @gitbeaker/rest, by resource. */
export type GitlabApi = InstanceType<typeof Gitlab>;

/**
 * A question in the words of @gitbeaker/rest, such as `api => api.Branches.all(12, { perPage: 100 })`. It may only read,
 * and calls one method once.
 */
export type AskGitlab = (api: GitlabApi) => Promise<unknown>;

/**
 * Sends what @gitbeaker/rest has put together.
 *
 * @param path - below the address of the API, without a slash at the beginning
 * @param search - the query string, without a question mark
 * @returns the answer, parsed
 */
export type SendRequest = (path: string, search: string) => Promise<unknown>;

/**
 * A client that puts requests together and leaves it to `send` to send them. It has neither the address nor the token, so
 * nothing that it puts into its errors can give them away; it follows no links, as it sees no headers; and its own limits,
 * retries and time-outs, which know nothing of each other, are out of the way.
 */
export function createApi(send: SendRequest): GitlabApi {
  const requesterFn = createRequesterFn(
    async (_, request) => request,
    async (path, request = {}): Promise<FormattedResponse> => {
      const { method, searchParams, prefixUrl } = request;
      if (method !== 'GET') {
        throw new TypeError(`Sources are read only, and ${method} is not`);
      }
      const place = `${folderOf(`${prefixUrl ?? ''}`)}${path}`;
      const body = await send(place, `${searchParams ?? ''}`);
      return {
        body: body as FormattedResponse['body'],
        headers: {},
        status: 200,
      };
    },
  );
  return new Gitlab({
    requesterFn,
    rateLimits: {},
    queryTimeout: null,
    token: '',
  });
}

/** Some resources, such as notes, keep the beginning of their paths in the address that they think they have. */
function folderOf(resourceUrl: string): string {
  const [, folder = ''] = /\/api\/v4\/*(.*?)\/*$/.exec(resourceUrl) ?? [];
  return folder && `${folder}/`;
}
