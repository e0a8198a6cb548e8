import type { Request } from 'express';
import { JiraAccount } from '../JiraSettings';
import { JiraSite } from '../site/JiraSite';

/**
 * Who makes a request: by basic authentication with e-mail and API token in Cloud, with name and password in Data Center,
 * or by a bearer token in both. `failed` is somebody whom nobody knows, `anonymous` says nothing.
 */
export function readAccount(
  req: Request,
  site: JiraSite,
): JiraAccount | 'anonymous' | 'failed' {
  const header = req.headers.authorization;
  if (!header) {
    return 'anonymous';
  }
  const [, scheme, credential] = /^(\S+)\s+(\S+)$/.exec(header) ?? [];
  const { accounts } = site.settings;
  switch (scheme?.toLowerCase()) {
    case 'bearer':
      return accounts.find(({ token }) => token === credential) ?? 'failed';
    case 'basic': {
      const text = Buffer.from(credential, 'base64').toString();
      const colon = text.indexOf(':');
      const [user, token] = [text.slice(0, colon), text.slice(colon + 1)];
      return (
        accounts.find(
          account => account.token === token && nameOf(account, site) === user,
        ) ?? 'failed'
      );
    }
    default:
      return 'failed';
  }
}

function nameOf(account: JiraAccount, { flavour }: JiraSite): string {
  return flavour === 'cloud' ? account.email : account.username;
}
