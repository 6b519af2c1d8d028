import type { WrittenPose } from './written-pose.ts';

/** Prettier's, whose shape this is. */
const WIDTH = 120;
const TAB_WIDTH = 2;

/** As it stands in an exercise file after `"pose": `, one step in; Prettier leaves it alone. */
export function printPose(pose: WrittenPose): string {
	return printed(pose, 1, '"pose": ,'.length);
}

/** Each object on lines of its own, each list in one line where it fits. `beside`: what else is in the first line. */
function printed(value: unknown, depth: number, beside: number): string {
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	if (!Array.isArray(value)) {
		const members = Object.entries(value).filter(([, inner]) => inner !== undefined);
		return broken(
			'{}',
			depth,
			members.map(([name, inner]) => {
				const start = `${JSON.stringify(name)}: `;
				return start + printed(inner, depth + 1, start.length + 1);
			})
		);
	}
	const items = value.map((item) => printed(item, depth + 1, 1));
	const flat = `[${items.join(', ')}]`;
	const fits = depth * TAB_WIDTH + beside + flat.length <= WIDTH;
	return fits && !flat.includes('\n') ? flat : broken('[]', depth, items);
}

function broken(brackets: '{}' | '[]', depth: number, parts: readonly string[]): string {
	if (parts.length === 0) return brackets;
	const lines = parts.map((part) => '\t'.repeat(depth + 1) + part);
	return `${brackets[0]}\n${lines.join(',\n')}\n${'\t'.repeat(depth)}${brackets[1]}`;
}

/** For a small field: an object in a line, a list of objects with a line for each. */
export function printSmall(value: unknown): string {
	if (value === undefined) return '';
	const isList = Array.isArray(value) && value.some((item) => typeof item === 'object');
	return isList ? `[\n${value.map(inLine).join(',\n')}\n]` : inLine(value);
}

function inLine(value: unknown): string {
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	if (Array.isArray(value)) return `[${value.map(inLine).join(', ')}]`;
	const members = Object.entries(value).map(([name, inner]) => `${JSON.stringify(name)}: ${inLine(inner)}`);
	return `{ ${members.join(', ')} }`;
}
