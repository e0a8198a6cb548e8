/** The two products that share a name. Told apart by what the server says of itself, never by its address. */
export type JiraFlavour = 'cloud' | 'dataCenter';
