import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { reportDeployment } from '../../usecases/reports/reportDeployment';
import { reportIncident } from '../../usecases/reports/reportIncident';
import type { ReportServices } from '../../usecases/reports/ReportServices';
import { jsonBodies } from '../parse/jsonBodies';
import { refuseParameters } from '../parse/refuseParameters';
import { whoAsks, type AskerServices } from '../whoAsks';
import { parseDeploymentReport, parseIncidentReport } from './parseReports';

export interface ReportsRouterOptions extends ReportServices, AskerServices {}

/** A report of a thousand changes with long URLs fits in. */
const largestBody = '512kb';

/** `POST /deployments` and `POST /incidents`: what systems report that nobody reads. */
export function createReportsRouter(options: ReportsRouterOptions): Router {
  const { httpAuth, auditor, ...services } = options;
  const { credentialsOf, openAuditFor } = whoAsks({ httpAuth, auditor });
  const router = PromiseRouter();
  router.use(['/deployments', '/incidents'], jsonBodies(largestBody));

  router.post('/deployments', async (req, res) => {
    const credentials = await credentialsOf(req);
    refuseParameters(req.url);
    const receipt = await reportDeployment(
      services,
      credentials,
      parseDeploymentReport(req.body),
      openAuditFor(req),
    );
    res.status(receipt.outcome === 'created' ? 201 : 200).json(receipt);
  });

  router.post('/incidents', async (req, res) => {
    const credentials = await credentialsOf(req);
    refuseParameters(req.url);
    const receipt = await reportIncident(
      services,
      credentials,
      parseIncidentReport(req.body),
      openAuditFor(req),
    );
    res.status(receipt.outcome === 'created' ? 201 : 200).json(receipt);
  });

  return router;
}
