import type { Entity } from '@backstage/catalog-model';
import type { MadeDora } from './MadeDora';

/** What every Component says of its deployments. */
const annotations = { 'activity-insights/deployments': 'environment=prod-*' };

/** A Component for each service, the System of the first ones, and the Group that owns all of it. */
export function doraEntities({ projects, inSystem }: MadeDora): Entity[] {
  const owner = 'company';
  const ownedBy = { type: 'ownedBy', targetRef: 'group:default/company' };
  return [
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: { name: owner, namespace: 'default' },
      spec: { type: 'company', children: [] },
      relations: [],
    },
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'System',
      metadata: { name: 'harbour', namespace: 'default' },
      spec: { owner },
      relations: [ownedBy],
    },
    ...projects.map(({ number }) => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: `component-${number}`,
        namespace: 'default',
        annotations,
      },
      spec: { type: 'service', lifecycle: 'production', owner },
      relations: [
        ownedBy,
        ...(number < inSystem
          ? [{ type: 'partOf', targetRef: 'system:default/harbour' }]
          : []),
      ],
    })),
  ];
}
