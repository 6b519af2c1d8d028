/**
 * Parts that a page does not show at first. Pages import this module dynamically: SvelteKit writes the styles of
 * what a page imports dynamically into the page, but not of what lies behind a second import.
 */
export const careToday = () => import('./care/CareToday.svelte');
export const endOfSession = () => import('./care/EndOfSession.svelte');
export const endScreen = () => import('$lib/player/Ended.svelte');
export const walkToday = () => import('./care/WalkToday.svelte');
export const weekToday = () => import('./WeekToday.svelte');
