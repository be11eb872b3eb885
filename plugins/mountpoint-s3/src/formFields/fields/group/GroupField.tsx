import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useMessages } from '../../../translation/useMessages';
import { formValues } from '../../shared/FormValues';
import type { FieldProps } from '../../shared/MountFormField';
import { foldFields } from './foldFields';
import styles from './GroupField.module.css';
import { onRevealField } from './revealFields';

/** What a template says of the group. */
export interface GroupFieldOptions {
  /** The names of the fields that are folded. */
  fields: string[];
}

/**
 * A heading that folds the fields that a template names, until somebody wants
 * them, or one of them is filled in.
 */
export function GroupField(props: FieldProps<null, GroupFieldOptions>) {
  const { schema, uiSchema, idSchema, name, registry } = props;
  const t = useMessages();
  const fields = uiSchema['ui:options']?.fields ?? [];
  const names = fields.join(' ');
  const values = formValues(props);
  const defaults = registry.rootSchema.properties ?? {};
  const given = fields.filter(field =>
    isGiven(values[field], defaultOf(defaults[field])),
  );
  const [isOpen, setOpen] = useState(given.length > 0);
  useEffect(
    () =>
      onRevealField(field => {
        if (names.split(' ').includes(field)) {
          setOpen(true);
        }
      }),
    [names],
  );

  const root = useRef<HTMLDivElement>(null);
  const prefix = idSchema.$id.slice(0, -name.length);
  // After every change: fields come and go as others are filled in.
  useLayoutEffect(() => {
    const form = root.current?.closest('form');
    if (form) {
      foldFields(
        form,
        fields.map(field => prefix + field),
        !isOpen,
      );
    }
  });

  return (
    <div ref={root}>
      <button
        type="button"
        id={idSchema.$id}
        className={styles.heading}
        aria-expanded={isOpen}
        onClick={() => setOpen(open => !open)}
      >
        {isOpen ? (
          <RiArrowDownSLine size={20} aria-hidden />
        ) : (
          <RiArrowRightSLine size={20} aria-hidden />
        )}
        <span className={styles.title}>
          {uiSchema['ui:title'] ?? schema.title}
        </span>{' '}
        <span className={styles.summary}>
          {given.length > 0
            ? t('form.group.given', { count: given.length })
            : uiSchema['ui:description'] ?? schema.description}
        </span>
      </button>
    </div>
  );
}

function defaultOf(schema: unknown): unknown {
  return typeof schema === 'object' && schema !== null && 'default' in schema
    ? schema.default
    : undefined;
}

function isGiven(value: unknown, preset: unknown): boolean {
  if (Array.isArray(value)) {
    return value.length > 0;
  }
  return (
    value !== undefined && value !== null && value !== '' && value !== preset
  );
}
