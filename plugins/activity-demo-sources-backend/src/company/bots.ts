import { Random } from '../chance';
import { Instant, Person, PersonId, Service } from '../model';

/** The rules of Jira itself: they triage, remind and close. */
export const automationBot: PersonId = 'bot-automation';
/** Cuts releases, deploys and comments on it, in both systems. */
export const releaseBot: PersonId = 'bot-release';
/** Opens merge requests that update dependencies. */
export const dependencyBot: PersonId = 'bot-dependencies';

/** Those that work everywhere. */
export const siteBots: readonly PersonId[] = [
  automationBot,
  releaseBot,
  dependencyBot,
];

/** The user behind the access token of a GitLab project. */
export function projectBot(service: Pick<Service, 'gitlab'>): PersonId {
  return `bot-project-${service.gitlab.projectId}`;
}

/** All of a company's bots. They belong to no team and never sleep. */
export function createBots(
  seed: number,
  founded: Instant,
  services: readonly Service[],
): Person[] {
  const bot = (
    id: PersonId,
    displayName: string,
    username: string,
    gitlabId: number,
  ): Person => {
    const email = `${username}@bots.tidewater.example`;
    return {
      id,
      kind: 'bot',
      displayName,
      username,
      email,
      commitIdentities: [{ name: displayName, email }],
      zone: 'Etc/UTC',
      jiraAccountId: `557058:${Random.of(seed, 'account', id).hex(32)}`,
      jiraEmailVisible: false,
      gitlabId,
      employed: { from: founded },
      memberships: [],
      workdays: [0, 1, 2, 3, 4, 5, 6],
      hours: { from: 0, to: 24 },
    };
  };
  return [
    bot(automationBot, 'Automation for Jira', 'automation-for-jira', 11),
    bot(releaseBot, 'Release Bot', 'release-bot', 12),
    bot(dependencyBot, 'Dependency Keeper', 'dependency-keeper', 13),
    ...services.map((service, i) => {
      const { projectId } = service.gitlab;
      const tail = Random.of(seed, 'project bot', projectId).hex(32);
      const username = `project_${projectId}_bot_${tail}`;
      return bot(projectBot(service), `${service.id}-ci`, username, 101 + i);
    }),
  ];
}
