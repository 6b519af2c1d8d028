/** All checks of stored values; `checks.ts` loads this module on demand. */
export { fitsFields, parseRecord } from './record-schemas.ts';
export { parsePlaying } from './playing-schema.ts';
export { fitsListItem, fitsSetting, settingProblem } from './setting-schemas.ts';
