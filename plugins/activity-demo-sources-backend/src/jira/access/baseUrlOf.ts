import type { Request } from 'express';
import { JiraSite } from '../site/JiraSite';

/** Where this Jira is, for whoever makes the request, without a slash at the end. */
export function baseUrlOf(req: Request, { settings }: JiraSite): string {
  return (
    settings.publicUrl ?? `${req.protocol}://${req.get('host')}${req.baseUrl}`
  );
}
