import type { KnownFields } from '../../fields/KnownFields';
import type { JiraFlavour } from '../../transport/JiraFlavour';

/** Which clauses find what is below others, and what has something above. */
export interface ParentClauses {
  /** Issues directly below those of these keys, at most a hundred. */
  childrenOf(keys: readonly string[]): string;
  /** Each finds issues that have something above which may live in another project. */
  readonly hasParent: readonly string[];
}

/**
 * Cloud has one field for what is above. In Data Center it knows sub-tasks only, and cannot be asked whether it is empty; their
 * parents live in the same project anyway. What is above the others is in two fields of their own.
 */
export function parentClauses(
  flavour: JiraFlavour,
  known: KnownFields,
): ParentClauses {
  const fields =
    flavour === 'cloud'
      ? []
      : [...known.epicLink, ...known.parentLink].map(toClauseName);
  const emptiable = flavour === 'cloud' ? ['parent'] : fields;
  return {
    childrenOf(keys) {
      const list = keys.map(quote).join(', ');
      return ['parent', ...fields]
        .map(name => `${name} in (${list})`)
        .join(' OR ');
    },
    hasParent: emptiable.map(name => `${name} is not EMPTY`),
  };
}

/** A text in a query: keys of projects may be words of the language. */
function quote(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

/** `customfield_10014` is `cf[10014]` in queries, whatever the field is called. */
function toClauseName(fieldId: string): string {
  return `cf[${fieldId.replace(/^customfield_/, '')}]`;
}

/** More projects are asked about by several queries. */
const projectsPerQuery = 200;

/** Clauses that together find all issues of some projects. */
export function projectClauses(projectIds: readonly string[]): string[] {
  const clauses: string[] = [];
  for (let at = 0; at < projectIds.length; at += projectsPerQuery) {
    const ids = projectIds.slice(at, at + projectsPerQuery);
    clauses.push(`project in (${ids.join(', ')})`);
  }
  return clauses;
}
