import { folder } from 'virtual:figure-stills';
import { base } from '$app/paths';

type Figure = 'standing' | 'resting' | 'stiff' | 'sore' | 'seized-up';

/** Address of the picture of a routine or exercise that has a pose, or of one of the other figures. */
export function stillOf(name: `exercises/${string}` | `routines/${string}` | Figure): string {
	return `${base}/${folder}/${name}.svg`;
}

/** Address of the drawing of a built-in exercise, as a `StepDrawing` in JSON, for the page of a routine. */
export function stepDrawingAt(exercise: string): string {
	return `${base}/${folder}/steps/${exercise}.json`;
}
