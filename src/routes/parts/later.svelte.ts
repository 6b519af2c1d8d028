/**
 * Parts that a page does not show at first. Pages import this module dynamically, and it imports the parts dynamically.
 * SvelteKit inlines the styles of a page's dynamic imports into the page, but not those behind a second one.
 */
export const careToday = () => import('./care/CareToday.svelte');
export const endOfSession = () => import('./care/EndOfSession.svelte');
export const endScreen = () => import('$lib/player/Ended.svelte');
export const walkToday = () => import('./care/WalkToday.svelte');
export const weekToday = () => import('./WeekToday.svelte');
