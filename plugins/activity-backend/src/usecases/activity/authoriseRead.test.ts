import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type DefinitivePolicyDecision,
} from '@backstage/plugin-permission-common';
import type { Database } from '../../store/Database';
import { authoriseRead } from './authoriseRead';

const jane = mockCredentials.user('user:default/Jane');
const service = mockCredentials.service();
const web = 'component:default/web';

/** Services for callers who have some of the permissions, and what the permission backend was asked, one line a request. */
function servicesFor(allowed: string[]) {
  const asked: string[] = [];
  const decide = (
    requests: { permission: { name: string } }[],
  ): DefinitivePolicyDecision[] =>
    requests.map(({ permission }) => ({
      result: allowed.includes(permission.name)
        ? AuthorizeResult.ALLOW
        : AuthorizeResult.DENY,
    }));
  const tell = (requests: { permission: { name: string } }[]) =>
    asked.push(requests.map(({ permission }) => permission.name).join(' '));
  const services = {
    permissions: mockServices.permissions.mock({
      authorize: async requests => {
        tell(requests);
        return decide(requests);
      },
      authorizeConditional: async requests => {
        tell(requests);
        return decide(requests);
      },
    }),
    // Only callers with conditions need it.
    database: {} as Database,
  };
  return { services, asked };
}

const reads = 'activity.read';
const readsPeople = 'activity.person.read';

describe('authoriseRead', () => {
  it.each([
    [[reads], { readsPeople: false, userRef: 'user:default/jane' }],
    [[reads, readsPeople], { readsPeople: true, userRef: 'user:default/jane' }],
  ])('asks once for an entity: %p', async (allowed, caller) => {
    const { services, asked } = servicesFor(allowed);
    expect(await authoriseRead(services, jane, web)).toEqual({ caller });
    expect(asked).toEqual([`${readsPeople} ${reads}`]);
  });

  it('lets everybody read their own', async () => {
    const { services, asked } = servicesFor([]);
    const own = await authoriseRead(services, jane, 'user:default/jane');
    expect(own.caller).toEqual({
      readsPeople: false,
      userRef: 'user:default/jane',
    });
    expect(asked).toEqual([readsPeople]);
  });

  it.each([web, 'user:default/ada', undefined])(
    'refuses %s to whom may read nothing',
    async entity => {
      const { services } = servicesFor([readsPeople]);
      await expect(authoriseRead(services, jane, entity)).rejects.toMatchObject(
        { name: 'NotAllowedError', reason: 'not-permitted' },
      );
    },
  );

  it('knows services by no User', async () => {
    const { services } = servicesFor([reads, readsPeople]);
    for (const entity of [web, undefined]) {
      expect(await authoriseRead(services, service, entity)).toEqual({
        caller: { readsPeople: true, userRef: undefined },
      });
    }
  });
});
