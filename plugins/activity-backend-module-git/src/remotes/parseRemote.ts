/** What the address of a remote says, free of user, password and port. */
export interface Remote {
  /** `host/path` in lower case, without `.git`: the same for every way to reach the same repository. */
  locator: string;
  /** The last part of the path, without `.git`. */
  name: string;
  /** Where a browser finds the repository, as far as the address tells. */
  url?: string;
}

/**
 * Understands the address of a remote: `https://`, `http://`, `ssh://`, `git://` and the short form `user@host:path`.
 * Undefined for paths on this machine and for anything else.
 */
export function parseRemote(address: string): Remote | undefined {
  const parts = parseUrl(address) ?? parseShortForm(address);
  if (!parts) {
    return undefined;
  }
  const path = parts.path.replace(/^\/+|\/+$/g, '').replace(/\.git$/i, '');
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (parts.host === '' || name === '' || hasControlCharacter(path)) {
    return undefined;
  }
  const base = parts.webOrigin;
  return {
    locator: `${parts.host}/${path}`.toLowerCase(),
    name,
    ...(base && { url: `${base}/${path}` }),
  };
}

interface AddressParts {
  host: string;
  path: string;
  webOrigin?: string;
}

function parseUrl(address: string): AddressParts | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(address)?.[1].toLowerCase();
  if (!scheme || !URL.canParse(address)) {
    return undefined;
  }
  const url = new URL(address);
  switch (scheme) {
    case 'http':
    case 'https':
      // `origin` holds the port and leaves out user and password.
      return { host: url.hostname, path: url.pathname, webOrigin: url.origin };
    case 'ssh':
    case 'git+ssh':
    case 'ssh+git':
    case 'git':
      return {
        host: url.hostname,
        path: url.pathname,
        webOrigin: guessWebOrigin(url.username, url.hostname),
      };
    default:
      return undefined;
  }
}

function parseShortForm(address: string): AddressParts | undefined {
  // A single letter before the colon is a drive, a slash before it is a path, two colons name a program.
  const match =
    /^(?:([^@:/\\]+)@)?([^@:/\\]{2,}|\[[0-9a-f:]+\]):(?!\/\/|:)(.+)$/i.exec(
      address,
    );
  if (!match) {
    return undefined;
  }
  const [, user = '', host, path] = match;
  return { host, path, webOrigin: guessWebOrigin(user, host) };
}

/** Forges give everybody the user `git`, and show the repository under the same host and path. */
function guessWebOrigin(user: string, host: string): string | undefined {
  return user === 'git' ? `https://${host.toLowerCase()}` : undefined;
}

function hasControlCharacter(text: string): boolean {
  return /\p{Cc}/u.test(text);
}
