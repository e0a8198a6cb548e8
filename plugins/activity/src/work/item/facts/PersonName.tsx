import { EntityRefLink } from '@backstage/plugin-catalog-react';

/** A person by name, linked to their page if the catalog has one. */
export function PersonName(props: {
  person: { userRef?: string; name: string };
}) {
  const { userRef, name } = props.person;
  if (!userRef) return <>{name}</>;
  return <EntityRefLink entityRef={userRef} title={name} hideIcon />;
}
