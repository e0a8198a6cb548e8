import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Fragment } from 'react';

/** Entities of the catalog by their names, each linked to its page. */
export function EntityLinks({ refs }: { refs: readonly string[] }) {
  return (
    <>
      {refs.map((ref, index) => (
        <Fragment key={ref}>
          {index > 0 && ', '}
          <EntityRefLink entityRef={ref} hideIcon />
        </Fragment>
      ))}
    </>
  );
}
