import type { Entity } from '@backstage/catalog-model';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { activityKindOf } from '../../entity/isActivityAvailable';

/** What to write, and where, so that activity finds its way to an entity. */
export interface MappingExamples {
  explanation: 'component' | 'owner' | 'user' | 'parts';
  /** Lines of a catalog file. */
  catalog?: string;
  /** Lines of the configuration of the portal. */
  config?: string;
}

const annotations = `metadata:
  annotations:
    # whichever of these apply
    gitlab.com/project-slug: my-group/my-project
    github.com/project-slug: my-organisation/my-repository
    jira/project-key: WEB`;

/** Examples that fit the entity; what has to be replaced begins with `my-`. */
export function mappingExamples(entity: Entity): MappingExamples {
  const ref = stringifyEntityRef(entity);
  switch (activityKindOf(entity)) {
    case 'Component':
      return {
        explanation: 'component',
        catalog: annotations,
        config: `activity:
  git:
    - id: my-repository
      path: ../my-repository
      component: ${ref}`,
      };
    case 'User':
      return { explanation: 'user', config: linkTo(ref) };
    case 'Group':
      return {
        explanation: 'owner',
        config: linkTo('user:default/my-member'),
      };
    default:
      return { explanation: 'parts', catalog: annotations };
  }
}

function linkTo(user: string): string {
  return `activity:
  accounts:
    - source: git
      match: my-member@mail.example
      user: ${user}`;
}
