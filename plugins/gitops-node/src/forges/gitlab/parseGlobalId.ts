/**
 * The number in a global id of GraphQL, such as `gid://gitlab/User/5`
 * (https://docs.gitlab.com/api/graphql/#global-ids).
 */
export function parseGlobalId(id: string): number {
  return Number(id.slice(id.lastIndexOf('/') + 1));
}
