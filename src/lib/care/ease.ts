/** Id of the routine for somebody in too much pain to move. It needs no choice, and no painful change of position. */
export const FIRST_MINUTES = 'first-2-minutes';
export const BREATHING = 'breathe-5';
export const WALKING = 'posture-walk';
/** Ids of the routines that are only breathing, a position of ease or walking. */
export const EASE: readonly string[] = [FIRST_MINUTES, BREATHING, WALKING];
