/** What an exercise cannot be done without. `mat` is any firm, padded place to lie; `table` a desk or worktop too. */
export const EQUIPMENT = ['mat', 'pillow', 'chair', 'table', 'wall', 'doorway', 'towel', 'weight'] as const;
export type Equipment = (typeof EQUIPMENT)[number];

/** Each thing once, in the order of `EQUIPMENT`. */
export function equipmentIn(lists: Iterable<readonly Equipment[]>): Equipment[] {
	const needed = new Set([...lists].flat());
	return EQUIPMENT.filter((thing) => needed.has(thing));
}
