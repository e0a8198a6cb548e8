import { ResponseError } from '@backstage/errors';

/** What a request fails with when the backend refuses it. */
export function refusal(
  statusCode: number,
  error: object,
): Promise<ResponseError> {
  const body = {
    error: { name: 'Error', message: '', ...error },
    response: { statusCode },
  };
  return ResponseError.fromResponse({
    ok: false,
    status: statusCode,
    statusText: 'Refused',
    headers: new Headers({ 'content-type': 'application/json' }),
    url: '/heatmap',
    redirected: false,
    type: 'default',
    text: async () => JSON.stringify(body),
  });
}
