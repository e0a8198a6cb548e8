import type {
  AuditorService,
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { Request } from 'express';
import type { OpenAudit } from '../usecases/audited';

/** What routes find out by who asks, and whom they tell. */
export interface AskerServices {
  httpAuth: Pick<HttpAuthService, 'credentials'>;
  auditor: Pick<AuditorService, 'createEvent'>;
}

/** Who asks: users and services, and in whose name the audit trail is told. */
export function whoAsks({ httpAuth, auditor }: AskerServices): {
  credentialsOf: (
    req: Request,
  ) => Promise<
    BackstageCredentials<BackstageUserPrincipal | BackstageServicePrincipal>
  >;
  openAuditFor: (req: Request) => OpenAudit;
} {
  return {
    credentialsOf: req =>
      httpAuth.credentials(req, { allow: ['user', 'service'] }),
    // The audit trail learns from the request who asks.
    openAuditFor: request => event =>
      auditor.createEvent({ ...event, request }),
  };
}
