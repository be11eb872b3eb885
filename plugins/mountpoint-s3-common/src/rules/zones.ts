const DIRECTIONS: Record<string, string> = {
  north: 'n',
  northeast: 'ne',
  east: 'e',
  southeast: 'se',
  south: 's',
  southwest: 'sw',
  west: 'w',
  northwest: 'nw',
  central: 'c',
};

/**
 * How the IDs of a region's zones begin: `usw2-` for us-west-2, `usgw1-` for
 * us-gov-west-1; `undefined` for a region that is named otherwise.
 *
 * @see https://docs.aws.amazon.com/global-infrastructure/latest/regions/az-ids.html
 */
export function zonePrefixOf(region: string): string | undefined {
  const match = /^([a-z]{2})-(?:(gov)-)?([a-z]+)-(\d+)$/.exec(region);
  const direction = match && DIRECTIONS[match[3]];
  return direction
    ? `${match[1]}${match[2] ? 'g' : ''}${direction}${match[4]}-`
    : undefined;
}

/**
 * The region that a zone's ID speaks of: us-west-2 for `usw2-az1`; `undefined`
 * for an ID that is made otherwise.
 *
 * @see https://docs.aws.amazon.com/global-infrastructure/latest/regions/az-ids.html
 * @public
 */
export function regionOfZone(zoneId: string): string | undefined {
  const match = /^([a-z]{2})(g?)(ne|nw|se|sw|n|e|s|w|c)(\d+)-/.exec(zoneId);
  const direction =
    match &&
    Object.keys(DIRECTIONS).find(word => DIRECTIONS[word] === match[3]);
  return direction
    ? `${match[1]}-${match[2] ? 'gov-' : ''}${direction}-${match[4]}`
    : undefined;
}
