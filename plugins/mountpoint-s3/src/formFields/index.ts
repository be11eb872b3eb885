export { formFieldExtensions } from './formFieldExtensions';
export { legacyFormFields } from './legacyFormFields';
