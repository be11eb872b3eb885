import type { PlanPurpose } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { useLayoutEffect, useMemo, useRef } from 'react';
import useMeasure from 'react-use/esm/useMeasure';
import { formValues } from '../formFields/shared/FormValues';
import type { FieldProps } from '../formFields/shared/MountFormField';
import { useMessages } from '../translation/useMessages';
import { type FormPlaces, FormPlacesContext } from './FieldLink';
import { focusField } from './focusField';
import { type FormPage, otherPageOf } from './FormPages';
import { PlanPreviewPanel } from '../planPreview/PlanPreviewPanel';
import { MountPreviewPanel } from './MountPreviewPanel';
import { placeBeside } from './placeBeside';
import styles from './PreviewField.module.css';

/** What a template says of the preview. */
export interface PreviewFieldOptions {
  /** What the form is for; a new mount, if it says nothing. */
  purpose?: PlanPurpose;
  /** Whether it is left out where there is no room beside the form. */
  besideOnly?: boolean;
  /** The pages of the form, to say where a field is. */
  pages?: FormPage[];
}

const NO_PAGES: FormPage[] = [];

/**
 * Shows what the form comes to, beside it where there is room.
 *
 * @remarks
 *
 * The scaffolder has no place beside a form: its layouts are for the old
 * frontend system alone, and a field is drawn in the form's column. So the
 * styles take the preview out of that column.
 */
export function PreviewField(props: FieldProps<null, PreviewFieldOptions>) {
  const { uiSchema, idSchema, name, registry } = props;
  const {
    purpose,
    besideOnly,
    pages = NO_PAGES,
  } = uiSchema['ui:options'] ?? {};
  const t = useMessages();
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(
    () => (root.current ? placeBeside(root.current) : undefined),
    [],
  );
  // Without a layout there is nothing to measure, and nothing to save.
  const [measured, { width }] = useMeasure<HTMLDivElement>();
  const isOnView = width > 0 || typeof ResizeObserver === 'undefined';

  const prefix = idSchema.$id.slice(0, -name.length);
  const { properties } = registry.rootSchema;
  const places = useMemo<FormPlaces>(
    () => ({
      otherPage: field =>
        otherPageOf(pages, Object.keys(properties ?? {}), field),
      has: purpose && (field => isOn(pages, field)),
      titleOf:
        purpose &&
        (field =>
          titleIn(properties, field) ??
          // The one input that means something else in another form.
          (purpose === 'set-up' && field === 'credentials'
            ? t('form.setUpCredentials')
            : undefined)),
      focus: field => {
        const form = root.current?.closest('form');
        if (form) {
          focusField(form, prefix + field, field);
        }
      },
    }),
    [purpose, pages, properties, prefix, t],
  );
  return (
    <div ref={root} className={styles.place} data-beside-only={besideOnly}>
      <div ref={measured} className={styles.panel}>
        <FormPlacesContext.Provider value={places}>
          {isOnView &&
            (purpose ? (
              <PlanPreviewPanel purpose={purpose} values={formValues(props)} />
            ) : (
              <MountPreviewPanel values={formValues(props)} />
            ))}
        </FormPlacesContext.Provider>
      </div>
    </div>
  );
}

function isOn(pages: readonly FormPage[], field: string): boolean {
  return pages.some(({ fields }) => fields.includes(field));
}

function titleIn(
  properties: Record<string, unknown> | undefined,
  field: string,
): string | undefined {
  const schema = properties?.[field];
  return typeof schema === 'object' && schema && 'title' in schema
    ? String(schema.title)
    : undefined;
}
