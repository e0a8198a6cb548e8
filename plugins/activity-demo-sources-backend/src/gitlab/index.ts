export * from './createGitlabRouter';
export * from './GitlabSettings';
export * from './webhooks/describeFacts';
export * from './webhooks/HookFact';
export * from './webhooks/HookRegistry';
export * from './webhooks/HookSender';
