import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const ICON = /[\\/]@lucide[\\/]svelte[\\/]dist[\\/]icons[\\/][\w-]+\.svelte$/;
const DRAWING = /const iconData = (\{.*\});/;

interface IconData {
	readonly size: number;
	readonly node: readonly (readonly [string, Readonly<Record<string, string>>])[];
}

/**
 * Replaces each icon component of Lucide with one that has the icon's shapes in its template. Lucide's own component
 * builds every shape and attribute when it is shown, which took a fifth of the time until Today answered a tap. Only
 * `class` can be set; `base.css` sets size and stroke. Fails the build if an icon's file does not have the known form.
 */
export function staticIcons(): Plugin {
	return {
		name: 'homestretch:static-icons',
		enforce: 'pre',
		load(id) {
			return ICON.test(id) ? componentFrom(readFileSync(id, 'utf8'), id) : undefined;
		}
	};
}

/** The source of a component that shows the same shapes as a Lucide component. Throws if `source` has no shapes. */
export function componentFrom(source: string, file: string): string {
	const json = DRAWING.exec(source)?.[1];
	if (json === undefined) throw new Error(`${file} has no drawing that is known.`);
	const { size, node } = JSON.parse(json) as IconData;
	const shapes = node.map(([tag, attributes]) => `<${tag}${printAttributes(attributes)}/>`).join('');
	return [
		'<script>let { class: extra = "" } = $props();</script>',
		`<svg class="lucide {extra}" viewBox="0 0 ${size} ${size}" aria-hidden="true">${shapes}</svg>`
	].join('\n');
}

function printAttributes(attributes: Readonly<Record<string, string>>): string {
	return Object.entries(attributes)
		.map(([name, value]) => ` ${name}="${value}"`)
		.join('');
}
