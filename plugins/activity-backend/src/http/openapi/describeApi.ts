import type { ApiOperation } from './ApiOperation';
import { apiOperations } from './apiOperations';
import {
  apiSchemas,
  errorReference,
  parameterSchema,
  referTo,
  type JsonSchema,
} from './apiSchemas';

/** What the statuses of refusals mean. */
const refusalTexts: Readonly<Record<number, string>> = {
  400: 'A parameter or field is unknown, missing or wrong; the message names it',
  401: 'Nobody has said who asks',
  403: 'Not allowed; the reason is in the error',
  404: 'There is no such thing',
  409: 'It cannot be done as things are',
  413: 'The body is too large',
};

/**
 * The API as an OpenAPI 3.1 document, made of the schemas that requests are read by and answers are described by.
 *
 * @param baseUrl - of the plugin's routes
 */
export function describeApi(baseUrl: string): JsonSchema {
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const operation of apiOperations) {
    const path = (paths[operation.path] ??= {});
    path[operation.method] = describeOperation(operation);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Activity Insights',
      version: '1',
      description:
        'Activity of teams, people and services, harvested from Jira, GitLab, GitHub and git. Instants are ISO 8601.',
    },
    servers: [{ url: baseUrl }],
    security: [{ token: [] }],
    paths,
    components: {
      schemas: apiSchemas(),
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'A Backstage token of a user or a service',
        },
      },
    },
  };
}

function describeOperation(operation: ApiOperation): JsonSchema {
  const { id, summary, description, body, refusals = [] } = operation;
  const parameters = [...pathParameters(operation), ...queryOf(operation)];
  const answers = Object.entries(operation.answers).map(([status, schema]) => [
    status,
    {
      description: summary,
      content: {
        'application/json': { schema: referTo(schema) },
        ...(operation.isTable && {
          'text/csv': { schema: { type: 'string' } },
        }),
      },
    },
  ]);
  const refused = [400, 401, ...refusals].map(status => [
    status,
    {
      description: refusalTexts[status],
      content: { 'application/json': { schema: errorReference } },
    },
  ]);
  return {
    operationId: id,
    summary,
    ...(description && { description }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: referTo(body) } },
      },
    }),
    responses: Object.fromEntries([...answers, ...refused]),
  };
}

function pathParameters({ path }: ApiOperation): JsonSchema[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

/** A list is a parameter that may be repeated. */
function queryOf({ parameters }: ApiOperation): JsonSchema[] {
  return Object.entries(parameters?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !schema.safeParse(undefined).success,
    schema: parameterSchema(schema),
  }));
}
