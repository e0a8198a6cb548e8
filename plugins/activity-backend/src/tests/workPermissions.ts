import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';

const secret = 'component:default/secret';

/** May read everything but what is secret, and about people. */
export const lead = 'user:default/lead';
/** May read everything but what is secret, and not about people. */
export const viewer = 'user:default/viewer';
/** May read nothing. */
export const stranger = 'user:default/stranger';

type Requests = { permission: { name: string }; resourceRef?: string }[];

function decide(requests: Requests, options: unknown) {
  const { principal } = (
    options as { credentials: { principal: Record<string, string> } }
  ).credentials;
  return requests.map(({ permission, resourceRef }) => {
    if (principal.type === 'service') return AuthorizeResult.ALLOW;
    const isAllowed =
      permission.name === 'activity.person.read'
        ? principal.userEntityRef === lead
        : principal.userEntityRef !== stranger && resourceRef !== secret;
    return isAllowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY;
  });
}

/** Services may do everything, users what is said of them. */
export const workPermissions = mockServices.permissions.mock({
  authorize: async (requests, options) =>
    decide(requests as Requests, options).map(result => ({
      result: result as AuthorizeResult.ALLOW,
    })),
  authorizeConditional: async (_, options) => {
    const [result] = decide(
      [{ permission: { name: 'activity.read' }, resourceRef: secret }],
      options,
    );
    return [
      result === AuthorizeResult.ALLOW
        ? { result }
        : {
            result: AuthorizeResult.CONDITIONAL,
            pluginId: 'catalog',
            resourceType: 'catalog-entity',
            conditions: { rule: 'OPEN', resourceType: 'catalog-entity' },
          },
    ];
  },
});
