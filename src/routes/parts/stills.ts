import { folder } from 'virtual:figure-stills';
import { base } from '$app/paths';

/** Address of the picture of a routine or exercise that has a pose, or of a figure standing or resting. */
export function stillOf(name: `exercises/${string}` | `routines/${string}` | 'standing' | 'resting'): string {
	return `${base}/${folder}/${name}.svg`;
}

/** Address of the drawing of a built-in exercise, as a `StepDrawing` in JSON, for the page of a routine. */
export function stepDrawingAt(exercise: string): string {
	return `${base}/${folder}/steps/${exercise}.json`;
}
