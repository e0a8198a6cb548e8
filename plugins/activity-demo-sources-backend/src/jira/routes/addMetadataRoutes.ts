import { issueFields } from '../render/fields/issueFields';
import { renderPriority, renderResolution } from '../render/renderPriority';
import {
  renderIssueType,
  renderStatus,
  renderStatusCategory,
} from '../render/renderIssueType';
import { allIssueTypes } from '../vocabulary/issueTypes';
import { linkTypes } from '../vocabulary/linkTypes';
import { priorities } from '../vocabulary/priorities';
import { resolutions } from '../vocabulary/resolutions';
import { allStatuses, statusCategories } from '../vocabulary/statuses';
import { JiraRouting } from './JiraRouting';

/** What the administrators of a site have set up. */
export function addMetadataRoutes({
  router,
  site,
  visitOf,
  api,
}: JiraRouting): void {
  const { flavour, company } = site;

  router.get(`${api}/field`, (_, res) => {
    res.json(
      issueFields(flavour).map(field => ({
        id: field.id,
        ...(flavour === 'cloud' ? { key: field.id } : {}),
        name: field.name,
        ...(flavour === 'cloud' ? { untranslatedName: field.name } : {}),
        custom: field.id.startsWith('customfield_'),
        orderable: true,
        navigable: field.navigable,
        searchable: true,
        clauseNames: field.clauseNames,
        schema: field.schema,
      })),
    );
  });

  router.get(`${api}/issuetype`, (req, res) => {
    const visit = visitOf(req, res);
    res.json(
      allIssueTypes(flavour, company.teams).map(type =>
        renderIssueType(visit, type),
      ),
    );
  });

  router.get(`${api}/status`, (req, res) => {
    const visit = visitOf(req, res);
    res.json(
      allStatuses(flavour, company.teams).map(status =>
        renderStatus(visit, status),
      ),
    );
  });

  router.get(`${api}/statuscategory`, (req, res) => {
    const visit = visitOf(req, res);
    res.json(
      statusCategories.map(category => renderStatusCategory(visit, category)),
    );
  });

  router.get(`${api}/priority`, (req, res) => {
    const visit = visitOf(req, res);
    res.json(
      priorities.map(({ name, statusColor }) => ({
        ...renderPriority(visit, name),
        statusColor,
        description: '',
      })),
    );
  });

  router.get(`${api}/resolution`, (req, res) => {
    const visit = visitOf(req, res);
    res.json(resolutions.map(({ name }) => renderResolution(visit, name)));
  });

  router.get(`${api}/issueLinkType`, (req, res) => {
    const { baseUrl, version } = visitOf(req, res);
    res.json({
      issueLinkTypes: linkTypes.map(({ id, name, inward, outward }) => ({
        id: String(id),
        name,
        inward,
        outward,
        self: `${baseUrl}/rest/api/${version}/issueLinkType/${id}`,
      })),
    });
  });
}
