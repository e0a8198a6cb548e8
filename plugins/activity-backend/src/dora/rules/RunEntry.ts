/** What a run has to be like, all of it at once. Globs without regard to capitals. */
export interface RunEntry {
  /** Deployments of a forge. */
  environment?: string;
  tier?: string;
  /** Name of the job that deployed. */
  job?: string;
  /** Branch or tag; of deployments and pipelines. */
  ref?: string;
  /** Pipelines, by their names. */
  pipeline?: string;
  /** Releases of a forge, by tag. */
  release?: string;
  /** Tags of a repository. */
  tag?: string;
}

/**
 * Which runs of a service are deployments: those that any entry matches; `none` if it is not deployed at all; `default` for what goes to
 * production by its tier or the name of its environment. What was reported says itself what it is.
 */
export interface DeploymentDefinition {
  /** `default`, `config`, or the ref of the entity that has the annotation. */
  by: string;
  entries: readonly RunEntry[] | 'none' | 'default';
  /** Parts of the annotation that are not understood, as written. */
  ignored?: readonly string[];
}
