/** What a stream's row says that nobody reads. */
export const noLease = { lease_token: null, lease_until: null };
