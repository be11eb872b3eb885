import { Link } from '@backstage/ui';
import { RiExternalLinkLine } from '@remixicon/react';
import { useMessages } from '../../translation/useMessages';
import styles from './ExternalLink.module.css';

/** A link to a page outside of Backstage, in a tab of its own. */
export function ExternalLink(props: { href: string; children: string }) {
  const { href, children } = props;
  const t = useMessages();
  return (
    <Link
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={t('common.opensInNewTab', { what: children })}
      className={styles.link}
    >
      {children}
      <RiExternalLinkLine className={styles.icon} aria-hidden />
    </Link>
  );
}
