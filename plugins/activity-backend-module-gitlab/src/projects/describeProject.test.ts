import { describeProject } from './describeProject';
import type { ProjectRow } from './projectSchema';

const row: ProjectRow = {
  id: 42,
  name: 'Web',
  path_with_namespace: 'Acme/web',
  web_url: 'https://gitlab.example/Acme/web',
};
const names = { hosts: ['gitlab.example'], foundBy: [], componentRefs: [] };

describe('describeProject', () => {
  it('names a project by its path, and places it by path and number', () => {
    expect(describeProject(row, names)).toEqual({
      id: 42,
      path: 'Acme/web',
      url: 'https://gitlab.example/Acme/web',
      features: {
        repository: true,
        mergeRequests: true,
        builds: true,
        environments: true,
        releases: true,
        issues: true,
      },
      source: {
        id: '42',
        name: 'Acme/web',
        url: 'https://gitlab.example/Acme/web',
        locators: ['gitlab.example/acme/web', 'gitlab.example/id:42'],
      },
    });
  });

  it('keeps the places that it was found at, and those of other hosts and of a GitLab below a path', () => {
    const { source } = describeProject(
      {
        ...row,
        web_url: 'http://localhost:8080/forge/Acme/web',
        archived: true,
      },
      {
        hosts: ['localhost', 'gitlab.com'],
        foundBy: ['old/Web'],
        componentRefs: ['component:default/web'],
      },
    );
    expect(source).toMatchObject({
      archived: true,
      componentRefs: ['component:default/web'],
      locators: [
        'localhost/acme/web',
        'localhost/old/web',
        'localhost/id:42',
        'gitlab.com/acme/web',
        'gitlab.com/old/web',
        'gitlab.com/id:42',
        'localhost/forge/acme/web',
      ],
    });
  });

  it('knows what is switched off', () => {
    const { features } = describeProject(
      {
        ...row,
        repository_access_level: 'private',
        merge_requests_access_level: 'disabled',
        builds_access_level: null,
        jobs_enabled: false,
        issues_access_level: 'enabled',
        issues_enabled: false,
      },
      names,
    );
    expect(features).toEqual({
      repository: true,
      mergeRequests: false,
      builds: false,
      environments: true,
      releases: true,
      issues: true,
    });
  });
});
