import { ButtonLink, Flex } from '@backstage/ui';
import type { ReactNode } from 'react';
import type { ActivityLocationChange } from '../location/activityLocation';
import { tabAddress } from './cardLocation';
import { useTabPath } from './useTabPath';

/** Leads to the Activity tab of the entity at hand, in a state; nothing where the portal has no tab. */
export function TabLink(props: {
  change: ActivityLocationChange;
  children: ReactNode;
}) {
  const path = useTabPath();
  if (!path) return null;
  return (
    <Flex>
      <ButtonLink variant="secondary" href={tabAddress(path, props.change)}>
        {props.children}
      </ButtonLink>
    </Flex>
  );
}
