import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Text,
} from '@backstage/ui';
import { RiDeleteBinLine, RiFileEditLine } from '@remixicon/react';
import { useMessages } from '../translation/useMessages';
import styles from './FileList.module.css';

/** More files than this are folded away. */
const FEW = 12;

/** The files that a pull request writes and deletes. */
export function FileList(props: {
  paths: readonly string[];
  deletions: readonly string[];
}) {
  const t = useMessages();
  const files = [
    ...props.paths.map(path => ({ path, isDeleted: false })),
    ...props.deletions.map(path => ({ path, isDeleted: true })),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
  if (files.length === 0) {
    return null;
  }
  return (
    <Accordion defaultExpanded={files.length <= FEW}>
      <AccordionTrigger
        title={t('result.filesTitle', { count: files.length })}
      />
      <AccordionPanel>
        <ul className={styles.files}>
          {files.map(({ path, isDeleted }) => {
            const Icon = isDeleted ? RiDeleteBinLine : RiFileEditLine;
            return (
              <li key={path} className={styles.file}>
                <Icon className={styles.icon} aria-hidden />
                <Text variant="body-small" className={styles.path}>
                  {path}
                </Text>
                <Text variant="body-small" color="secondary">
                  {t(isDeleted ? 'result.fileDeleted' : 'result.fileWritten')}
                </Text>
              </li>
            );
          })}
        </ul>
      </AccordionPanel>
    </Accordion>
  );
}
