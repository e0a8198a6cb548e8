export * from './createJiraRouter';
export * from './JiraFlavour';
export * from './JiraSettings';
export * from './webhooks/describeFacts';
export * from './webhooks/WebhookFact';
export * from './webhooks/WebhookRegistry';
export * from './webhooks/WebhookSender';
