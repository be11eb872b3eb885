import type {
  ChangedValue,
  SettingValue,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { useContext } from 'react';
import { FieldLink, FormPlacesContext } from '../preview/FieldLink';
import panelStyles from '../preview/MountPreviewPanel.module.css';
import { type Messages, useMessages } from '../translation/useMessages';
import styles from './PlanChanges.module.css';

/** What values are compared: a first set-up's with none, or two mounts'. */
export type Comparison = 'first' | 'change' | 'second';

const HEADINGS = {
  first: {
    title: 'plan.changes.settings',
    before: undefined,
    after: 'plan.changes.value',
  },
  change: {
    title: 'plan.changes.title',
    before: 'plan.changes.before',
    after: 'plan.changes.after',
  },
  second: {
    title: 'plan.changes.differs',
    before: 'plan.changes.firstMount',
    after: 'plan.changes.secondMount',
  },
} as const;

/** The values that change, each with what it is and what it becomes. */
export function PlanChanges(props: {
  changes: readonly ChangedValue[];
  comparison: Comparison;
}) {
  const { changes, comparison } = props;
  const t = useMessages();
  // A cluster has settings that no form asks for, by names that others know.
  const { has } = useContext(FormPlacesContext);
  if (changes.length === 0) {
    return null;
  }
  const headings = HEADINGS[comparison];
  return (
    <div>
      <h4 className={panelStyles.heading}>{t(headings.title)}</h4>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('plan.changes.name')}</th>
            {headings.before && <th scope="col">{t(headings.before)}</th>}
            <th scope="col">{t(headings.after)}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ name, before, after }) => (
            <tr key={name}>
              <th scope="row">
                {has?.(name) === false ? (
                  settingName(name, t)
                ) : (
                  <FieldLink field={fieldOf(name, comparison)} isBrief />
                )}
              </th>
              {headings.before && (
                <td>
                  <Value value={before} />
                </td>
              )}
              <td>
                <Value value={after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The field that a value comes from: the name of a second mount has its own. */
function fieldOf(name: string, comparison: Comparison): string {
  return comparison === 'second' && name === 'name' ? 'newName' : name;
}

const SETTINGS = [
  'region',
  'account',
  'partition',
  'root',
  'bucketResourceOwner',
] as const;

/** What a setting is called that no field of the form is for. */
function settingName(name: string, t: Messages): string {
  const setting = SETTINGS.find(known => known === name);
  const [, tag] = /^tag (.*)$/s.exec(name) ?? [];
  if (setting) {
    return t(`plan.settings.${setting}` as const);
  }
  return tag === undefined ? name : t('plan.settings.tag', { tag });
}

/** A value in words where it has any: nobody reads `[]` as "none". */
function Value(props: { value: SettingValue | undefined }) {
  const { value = '' } = props;
  const t = useMessages();
  if (typeof value === 'boolean') {
    return <>{t(value ? 'plan.changes.yes' : 'plan.changes.no')}</>;
  }
  const text = [value].flat().join(', ');
  return text === '' ? (
    <span className={styles.none}>{t('plan.changes.none')}</span>
  ) : (
    <code className={styles.value}>{text}</code>
  );
}
