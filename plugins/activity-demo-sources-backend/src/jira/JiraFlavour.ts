/** Jira as a service, with the REST API version 3, or as a product on the customer's machines, with version 2 only. */
export type JiraFlavour = 'cloud' | 'dataCenter';
