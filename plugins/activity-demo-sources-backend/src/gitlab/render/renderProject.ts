import { erasOf } from '../../chronicle/erasOf';
import { Instant, Service } from '../../model';
import { formatInstant } from '../site/formatInstant';
import { Group, groupOf } from '../site/groups';
import { defaultBranchOf, isArchived } from '../site/projects';
import { Visit } from '../site/Visit';

const hour = 3_600_000;
const mergeMethods = { merge: 'merge', squash: 'ff', rebase: 'ff' } as const;

/** What `simple=true` leaves of a project. */
export function renderSimpleProject(
  visit: Visit,
  service: Service,
): Record<string, unknown> {
  const { path, projectId } = service.gitlab;
  const host = new URL(visit.baseUrl).host;
  const group = groupOf(visit, service);
  return {
    id: projectId,
    description: service.description,
    name: service.name,
    name_with_namespace: `Tidewater / ${group.name} / ${service.name}`,
    path: service.id,
    path_with_namespace: path,
    created_at: formatInstant(erasOf(visit.site.company, service).createdAt),
    default_branch: defaultBranchOf(visit, service),
    tag_list: [],
    topics: [],
    ssh_url_to_repo: `git@${host}:${path}.git`,
    http_url_to_repo: `${visit.baseUrl}/${path}.git`,
    web_url: `${visit.baseUrl}/${path}`,
    readme_url: `${visit.baseUrl}/${path}/-/blob/main/README.md`,
    forks_count: 0,
    avatar_url: null,
    star_count: 0,
    last_activity_at: formatInstant(lastActivityAt(visit, service)),
    visibility: 'private',
    namespace: renderNamespace(visit, group),
  };
}

export function renderProject(
  visit: Visit,
  service: Service,
): Record<string, unknown> {
  const { mergeMethod } = service.gitlab;
  const { level } = visit.account;
  const access = level > 10 ? 'enabled' : 'private';
  return {
    ...renderSimpleProject(visit, service),
    container_registry_enabled: true,
    packages_enabled: true,
    empty_repo: false,
    archived: isArchived(visit, service),
    creator_id: visit.site.company.person(leadOf(visit, service)).gitlabId,
    issues_enabled: true,
    merge_requests_enabled: true,
    wiki_enabled: false,
    jobs_enabled: true,
    snippets_enabled: false,
    issues_access_level: 'enabled',
    repository_access_level: access,
    merge_requests_access_level: access,
    builds_access_level: access,
    releases_access_level: 'enabled',
    environments_access_level: access,
    merge_method: mergeMethods[mergeMethod],
    squash_option: mergeMethod === 'squash' ? 'always' : 'default_off',
    only_allow_merge_if_pipeline_succeeds: false,
    remove_source_branch_after_merge: true,
    updated_at: formatInstant(lastActivityAt(visit, service)),
    permissions: {
      project_access: null,
      group_access: { access_level: level, notification_level: 3 },
    },
  };
}

export function renderGroup(
  { baseUrl, site }: Visit,
  { id, name, path, fullPath, parentId }: Group,
): Record<string, unknown> {
  const full = parentId === undefined ? name : `Tidewater / ${name}`;
  return {
    id,
    web_url: `${baseUrl}/groups/${fullPath}`,
    name,
    path,
    description: '',
    visibility: 'private',
    full_name: full,
    full_path: fullPath,
    created_at: formatInstant(site.company.founded),
    parent_id: parentId ?? null,
    organization_id: 1,
    avatar_url: null,
    archived: false,
  };
}

function renderNamespace(
  { baseUrl }: Visit,
  { id, name, path, fullPath, parentId }: Group,
): Record<string, unknown> {
  return {
    id,
    name,
    path,
    kind: 'group',
    full_path: fullPath,
    parent_id: parentId ?? null,
    avatar_url: null,
    web_url: `${baseUrl}/groups/${fullPath}`,
  };
}

/** Kept by the hour only, as the site does not write it with every push; never older than what happened by that hour. */
function lastActivityAt(visit: Visit, service: Service): Instant {
  const { createdAt, closedAt } = erasOf(visit.site.company, service);
  const last = Math.min(visit.at, closedAt ?? visit.at);
  return Math.max(createdAt, Math.floor(last / hour) * hour);
}

function leadOf({ site }: Visit, service: Service): string {
  return site.company.team(service.team).lead;
}
