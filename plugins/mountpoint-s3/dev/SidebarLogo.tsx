import { useSidebarOpenState } from '@backstage/core-components';
import { RiFolderCloudFill } from '@remixicon/react';
import { Link } from 'react-router-dom';
import styles from './SidebarLogo.module.css';

/** The product's name at the top of the sidebar; a sign when it is collapsed. */
export function SidebarLogo() {
  const { isOpen } = useSidebarOpenState();
  return (
    <Link to="/" aria-label="S3 Mounts demo" className={styles.root}>
      <RiFolderCloudFill size={28} className={styles.sign} />
      {isOpen && <span className={styles.name}>S3 Mounts demo</span>}
    </Link>
  );
}
