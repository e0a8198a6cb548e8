import {
  coreServices,
  createBackendPlugin,
  type HttpAuthService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Router } from 'express';
import { checkTraffic } from './checkTraffic';

/** A backend that has nothing but these routes, below `/api/activity`, and whose answers have to be as the API describes them. It is stopped after the tests of the file at the latest. */
export async function serveRoutes(
  createRouter: (httpAuth: HttpAuthService) => Router,
): ReturnType<typeof startTestBackend> {
  const plugin = createBackendPlugin({
    pluginId: 'activity',
    register(env) {
      env.registerInit({
        deps: {
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
        },
        async init({ httpAuth, httpRouter }) {
          httpRouter.use(checkTraffic());
          httpRouter.use(createRouter(httpAuth));
        },
      });
    },
  });
  return startTestBackend({ features: [plugin] });
}

/** The header by which somebody asks: a User, or a service if none is given. */
export function authorizationOf(userRef?: string): string {
  return userRef
    ? mockCredentials.user.header(userRef)
    : mockCredentials.service.header();
}

/** Services may do everything, users nothing. */
export const permissionsOfServices = mockServices.permissions.mock({
  authorize: async (requests, options) => {
    const { principal } = options!.credentials as {
      principal: { type?: string };
    };
    const result =
      principal.type === 'service'
        ? AuthorizeResult.ALLOW
        : AuthorizeResult.DENY;
    return requests.map(() => ({ result }));
  },
});
