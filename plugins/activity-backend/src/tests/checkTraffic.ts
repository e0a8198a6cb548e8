import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import type { RequestHandler } from 'express';
import { describeApi } from '../http/openapi/describeApi';

interface Responses {
  [status: string]: {
    content: { 'application/json': { schema: { $ref: string } } };
  };
}

const document = describeApi('http://localhost/api/activity');
const paths = document.paths as Record<
  string,
  Record<string, { responses: Responses }>
>;

const ajv = new Ajv2020({ strict: false });
ajv.addSchema(document, 'api');
const validators = new Map<string, ValidateFunction>();

function validatorOf(reference: string): ValidateFunction {
  const known = validators.get(reference) ?? ajv.compile({ $ref: reference });
  validators.set(reference, known);
  return known;
}

/** The operation that a request is for; undefined if the API describes none. */
function findOperation(method: string, path: string) {
  const segments = path.split('/');
  const pattern = Object.keys(paths).find(each => {
    const parts = each.split('/');
    return (
      parts.length === segments.length &&
      parts.every(
        (part, index) => part.startsWith('{') || part === segments[index],
      )
    );
  });
  return pattern ? paths[pattern][method.toLowerCase()] : undefined;
}

/** What is wrong with an answer by the description of the API; undefined if nothing is. */
export function findMisfit(
  method: string,
  path: string,
  status: number,
  body: unknown,
): string | undefined {
  const operation = findOperation(method, path);
  if (!operation) return undefined;
  const response = operation.responses[status];
  if (!response)
    return `${method} ${path} is not described to answer ${status}`;
  const { $ref } = response.content['application/json'].schema;
  const validate = validatorOf(`api${$ref}`);
  return validate(body)
    ? undefined
    : `${method} ${path}: ${ajv.errorsText(validate.errors)}`;
}

/** Has every answer of the routes after it agree with the description of the API, or makes it an error 500. */
export function checkTraffic(): RequestHandler {
  return (req, res, next) => {
    const send = res.json.bind(res);
    res.json = body => {
      const plain = JSON.parse(JSON.stringify(body));
      const misfit = findMisfit(req.method, req.path, res.statusCode, plain);
      return misfit
        ? send.call(res.status(500), {
            error: { name: 'Misfit', message: misfit },
          })
        : send(body);
    };
    next();
  };
}
