import SwaggerParser from '@apidevtools/swagger-parser';
import { mockServices } from '@backstage/backend-test-utils';
import type { Router } from 'express';
import { findMisfit } from '../../tests/checkTraffic';
import { createAccountsRouter } from '../createAccountsRouter';
import { createActivityRouter } from '../createActivityRouter';
import { createChoicesRouter } from '../createChoicesRouter';
import { createDoraListsRouter } from '../dora/createDoraListsRouter';
import { createDoraRouter } from '../dora/createDoraRouter';
import { createFlowItemsRouter } from '../flow/createFlowItemsRouter';
import { createFlowRouter } from '../flow/createFlowRouter';
import { createReportsRouter } from '../reports/createReportsRouter';
import { createHarvestRouter } from '../createHarvestRouter';
import { createHealthRouter } from '../createHealthRouter';
import { createRollupsRouter } from '../createRollupsRouter';
import { createViewsRouter } from '../createViewsRouter';
import { createWorkHistoryRouter } from '../workItems/createWorkHistoryRouter';
import { createWorkItemRouter } from '../workItems/createWorkItemRouter';
import { createWorkItemsRouter } from '../workItems/createWorkItemsRouter';
import { describeApi } from './describeApi';

const document = describeApi('https://portal.example/api/activity');
const paths = document.paths as Record<string, Record<string, any>>;

/** The routes of a router as `method path`. */
function routesOf(router: Router, mount = ''): string[] {
  return router.stack.flatMap(({ route }) => {
    if (!route) return [];
    const path = `${mount}${route.path}`
      .replace(/:(\w+)/g, '{$1}')
      .replace(/(.)\/$/, '$1');
    return route.stack.map(({ method }) => `${method} ${path}`);
  });
}

describe('describeApi', () => {
  it('is an OpenAPI document', async () => {
    const copy = JSON.parse(JSON.stringify(document));
    await SwaggerParser.validate(copy);
    expect(document.openapi).toBe('3.1.0');
    expect(document.servers).toEqual([
      { url: 'https://portal.example/api/activity' },
    ]);
  });

  it('describes every route, and no other', () => {
    const options = {
      httpAuth: mockServices.httpAuth(),
      auditor: mockServices.auditor.mock(),
    } as never;
    const routes = [
      ...routesOf(createActivityRouter(options)),
      ...routesOf(createChoicesRouter(options)),
      ...routesOf(createViewsRouter(options), '/views'),
      ...routesOf(createHealthRouter(options)),
      ...routesOf(createWorkItemsRouter(options), '/work-items'),
      ...routesOf(createWorkItemRouter(options), '/work-items'),
      ...routesOf(createWorkHistoryRouter(options), '/work-items'),
      ...routesOf(createFlowRouter(options), '/flow'),
      ...routesOf(createFlowItemsRouter(options), '/flow'),
      ...routesOf(createDoraRouter(options), '/dora'),
      ...routesOf(createDoraListsRouter(options), '/dora'),
      ...routesOf(createReportsRouter(options)),
      ...routesOf(createHarvestRouter(options), '/harvest'),
      ...routesOf(createAccountsRouter(options), '/accounts'),
      ...routesOf(createRollupsRouter(options), '/rollups'),
    ];
    const described = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map(method => `${method} ${path}`),
    );
    expect(described.sort()).toEqual(routes.sort());
  });

  it('says which parameters there are, and which of them are needed and may be repeated', () => {
    const { parameters } = paths['/histogram'].get;
    const find = (name: string) =>
      parameters.find((parameter: { name: string }) => parameter.name === name);
    expect(find('dimension')).toEqual({
      name: 'dimension',
      in: 'query',
      required: true,
      schema: { type: 'string', enum: ['hour', 'weekday'] },
    });
    expect(find('source')).toMatchObject({
      required: false,
      schema: { type: 'array', items: { type: 'string' } },
    });
    expect(paths['/accounts/{id}/link'].put.parameters).toEqual([
      { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
    ]);
  });

  it('gives every operation a name of its own', () => {
    const ids = Object.values(paths).flatMap(operations =>
      Object.values(operations).map(({ operationId }) => operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('can tell an answer that does not fit', () => {
    expect(findMisfit('GET', '/heatmap', 200, {})).toContain('entity');
    expect(findMisfit('GET', '/heatmap', 418, {})).toContain('418');
    const error = { error: { name: 'NotFoundError', message: 'No' } };
    expect(findMisfit('GET', '/harvest/runs/7', 404, error)).toBeUndefined();
  });
});
