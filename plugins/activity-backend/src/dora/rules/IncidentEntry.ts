/** What a work item has to be like, all of it at once. Globs without regard to capitals. */
export interface IncidentEntry {
  type?: string;
  label?: string;
  /** A status that it is in or was in. */
  status?: string;
  /** Key of the project. */
  project?: string;
}

/** Which changes repair what is in production. Globs without regard to capitals. */
export interface FixRules {
  /** Source branches. Default: `hotfix/*`, `hotfix-*`. */
  branches: readonly string[];
  /** Default: `hotfix`. */
  labels: readonly string[];
}

/** Which work items of a service are incidents: those that any entry matches. */
export interface FailureRules {
  /** `default`, `config`, or the ref of the entity that has the annotation. */
  by: string;
  /** Default: type `*Incident`; label `incident`. */
  incidents: readonly IncidentEntry[];
  fixes: FixRules;
  /** Parts of the annotation that are not understood, as written. */
  ignored?: readonly string[];
}
