/**
 * Where a browser finds a commit of the repository at `url`. Forges agree on the path, except for those named here.
 *
 * @param url - of the repository, without a slash at its end
 */
export function commitUrl(url: string, sha: string): string {
  const { hostname } = new URL(url);
  if (hostname === 'bitbucket.org') {
    return `${url}/commits/${sha}`;
  }
  return isGitLab(hostname) ? `${url}/-/commit/${sha}` : `${url}/commit/${sha}`;
}

/** Where a browser finds a tag, or undefined for forges whose paths are not known. */
export function tagUrl(url: string, tag: string): string | undefined {
  const { hostname } = new URL(url);
  const path = tag.split('/').map(encodeURIComponent).join('/');
  if (hostname === 'github.com') {
    return `${url}/releases/tag/${path}`;
  }
  return isGitLab(hostname) ? `${url}/-/tags/${path}` : undefined;
}

function isGitLab(hostname: string): boolean {
  return /(^|[.-])gitlab([.-]|$)/.test(hostname);
}
