/**
 * An item of an entity's menu that leads somewhere.
 *
 * @param href - undefined when there is nowhere to go: the item is greyed out
 */
export function linkItem(title: string, href: string | undefined) {
  return href === undefined
    ? { title, disabled: true, onClick: () => {} }
    : { title, href };
}
