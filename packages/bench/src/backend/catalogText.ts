import type { PortalSetup } from './PortalSetup';

const apiVersion = 'backstage.io/v1alpha1';

/** The catalog file of a portal: documents of JSON, which are YAML too. */
export function catalogText(setup: PortalSetup): string {
  const { repositories, groups, users, owner } = setup;
  const entities = [
    ...groups.map(({ name, parent }) => ({
      apiVersion,
      kind: 'Group',
      metadata: { name },
      spec: { type: 'team', children: [], ...(parent && { parent }) },
    })),
    ...users.map(({ name, email, groups: memberOf }) => ({
      apiVersion,
      kind: 'User',
      metadata: { name },
      spec: { profile: { displayName: name, email }, memberOf },
    })),
    ...repositories.map(({ name, zone }) => ({
      apiVersion,
      kind: 'Component',
      metadata: {
        name,
        ...(zone && { annotations: { 'activity-insights/timezone': zone } }),
      },
      spec: { type: 'service', lifecycle: 'production', owner },
    })),
  ];
  return entities.map(entity => JSON.stringify(entity)).join('\n---\n');
}
