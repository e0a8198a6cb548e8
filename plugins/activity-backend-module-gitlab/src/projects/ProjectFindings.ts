import type { SourceError } from '@activity-insights/plugin-activity-node';
import { describeProject } from './describeProject';
import type { GitlabProject } from './GitlabProject';
import type { ProjectRow } from './projectSchema';

/** A project or group that the configuration or a Component names, and that cannot be read. */
export interface UnreachableProject {
  /** Its path or number, as it was named. */
  path: string;
  error: SourceError;
  /** Refs of Components that the configuration names for it. */
  componentRefs: string[];
}

/** What is to be read of an instance. */
export interface ProjectList {
  projects: GitlabProject[];
  unreachable: UnreachableProject[];
}

interface Finding {
  row: ProjectRow;
  foundBy: Set<string>;
  componentRefs: Set<string>;
}

/** Gathers what is found: a project that is found in several ways is one. */
export class ProjectFindings {
  readonly #found = new Map<number, Finding>();
  readonly #byPath = new Map<string, ProjectRow>();
  readonly #unreachable = new Map<string, UnreachableProject>();

  /** A project that was found already, by its path in any case or by its number. */
  get(path: string): ProjectRow | undefined {
    return this.#byPath.get(path.toLowerCase());
  }

  /** @param path - what it was found by, if that was a path or a number of its own */
  add(row: ProjectRow, path?: string, componentRef?: string): void {
    const { foundBy, componentRefs } = this.#found.get(row.id) ?? {
      foundBy: new Set<string>(),
      componentRefs: new Set<string>(),
    };
    if (path?.includes('/')) foundBy.add(path);
    if (componentRef) componentRefs.add(componentRef);
    this.#found.set(row.id, { row, foundBy, componentRefs });
    this.#byPath.set(row.path_with_namespace.toLowerCase(), row);
    this.#byPath.set(`${row.id}`, row);
  }

  /** Keeps that a project or a group cannot be read. */
  miss(path: string, error: SourceError, componentRef?: string): void {
    const { componentRefs = [] } = this.#unreachable.get(path) ?? {};
    this.#unreachable.set(path, {
      path,
      error,
      componentRefs: componentRef
        ? [...componentRefs, componentRef]
        : componentRefs,
    });
  }

  /** @param hosts - see `GitlabInstance` */
  list(hosts: readonly string[]): ProjectList {
    const found = [...this.#found.values()].sort((a, b) => a.row.id - b.row.id);
    return {
      projects: found.map(({ row, foundBy, componentRefs }) =>
        describeProject(row, {
          hosts,
          foundBy: [...foundBy].sort(),
          componentRefs: [...componentRefs].sort(),
        }),
      ),
      unreachable: [...this.#unreachable.values()],
    };
  }
}
