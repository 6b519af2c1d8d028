import { folder } from 'virtual:figure-stills';
import { base } from '$app/paths';

/** The picture of a routine or exercise that has a pose, or of somebody who stands or rests. */
export function stillOf(name: `exercises/${string}` | `routines/${string}` | 'standing' | 'resting'): string {
	return `${base}/${folder}/${name}.svg`;
}
