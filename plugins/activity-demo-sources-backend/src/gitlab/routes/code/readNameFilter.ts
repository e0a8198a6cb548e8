import type { Request } from 'express';
import { GitlabRefusal } from '../../GitlabRefusal';
import { readText } from '../../parameters/readParameters';

/**
 * What `search` and `regex` let through: `^x` are names that begin so, `x$` names that end so, others names that contain
 * it; there are no wildcards. Throws 400 for an expression that is none.
 */
export function readNameFilter(req: Request): (name: string) => boolean {
  const search = readText(req, 'search');
  const regex = readText(req, 'regex');
  const expression = regex === undefined ? undefined : compile(regex);
  return name =>
    (search === undefined || matches(name, search)) &&
    (expression === undefined || expression.test(name));
}

function matches(name: string, search: string): boolean {
  if (search.startsWith('^')) return name.startsWith(search.slice(1));
  if (search.endsWith('$')) return name.endsWith(search.slice(0, -1));
  return name.includes(search);
}

function compile(regex: string): RegExp {
  try {
    return new RegExp(regex);
  } catch {
    throw GitlabRefusal.invalid('regex is invalid');
  }
}
