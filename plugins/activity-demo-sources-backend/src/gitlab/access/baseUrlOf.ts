import type { Request } from 'express';
import { GitlabSite } from '../site/GitlabSite';

/** Where this GitLab is, for whoever makes the request, without a slash at the end. */
export function baseUrlOf(req: Request, { settings }: GitlabSite): string {
  return (
    settings.publicUrl ?? `${req.protocol}://${req.get('host')}${req.baseUrl}`
  );
}
