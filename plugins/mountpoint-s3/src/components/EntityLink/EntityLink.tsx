import {
  useEntityPresentation,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';

/** A link to an entity's page, by the name that people know it by. */
export function EntityLink(props: {
  /** The entity's reference. */
  entityRef: string;
}) {
  const { entityRef } = props;
  const linkTo = useEntityRefLink();
  const { primaryTitle, secondaryTitle } = useEntityPresentation(entityRef);
  return (
    <Link href={linkTo(entityRef)} title={secondaryTitle}>
      {primaryTitle}
    </Link>
  );
}
