import type { ReactNode } from 'react';

/** One thing that is known; nothing where it is not. */
export function Fact(props: { name: string; children: ReactNode }) {
  const { name, children } = props;
  if (!children) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
