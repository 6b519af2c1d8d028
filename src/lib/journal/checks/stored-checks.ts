/** Everything that checks what was stored; `checks.ts` loads it. */
export { fitsFields, parseRecord } from './record-schemas.ts';
export { parsePlaying } from './playing-schema.ts';
export { fitsListItem, fitsSetting, settingProblem } from './setting-schemas.ts';
