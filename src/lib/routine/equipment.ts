/** Equipment an exercise can require. `mat` is any firm, padded place to lie; `table` includes desks and worktops. */
export const EQUIPMENT = ['mat', 'pillow', 'chair', 'table', 'wall', 'doorway', 'towel', 'weight'] as const;
export type Equipment = (typeof EQUIPMENT)[number];

/** The union of `lists`, in the order of `EQUIPMENT`. */
export function equipmentIn(lists: Iterable<readonly Equipment[]>): Equipment[] {
	const needed = new Set([...lists].flat());
	return EQUIPMENT.filter((thing) => needed.has(thing));
}
