import { SourceError } from '@activity-insights/plugin-activity-node';
import { isError } from '@backstage/errors';

/**
 * Says in our own words why a repository could not be opened.
 *
 * @param label - names the repository
 */
export function describeOpenFailure(
  label: string,
  error: unknown,
): SourceError {
  if (error instanceof SourceError) {
    return error;
  }
  const code = isError(error) ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new SourceError(
        'not-found',
        `The ${label} does not exist: correct its path, which is relative to the folder that the backend runs in`,
      );
    case 'EACCES':
    case 'EPERM':
      return new SourceError(
        'unreadable',
        `The ${label} may not be read: give the user that the backend runs as read access to all of it`,
      );
    case 'ELOOP':
      return new SourceError(
        'unreadable',
        `The ${label} cannot be opened, because links in it lead in a circle`,
      );
    default:
      return new SourceError(
        'unreadable',
        `The ${label} cannot be opened (${
          typeof code === 'string' ? code : 'unknown reason'
        }): see whether its folder can be listed`,
      );
  }
}
