import { resolve } from '$app/paths';

interface Ways {
	readonly page: string;
	readonly player: string;
}

const kept = new Map<string, Ways>();

/** Links to a routine's page and to its player. Cached, because a list requests them again on every keystroke. */
export function routineWays(id: string): Ways {
	let ways = kept.get(id);
	if (ways === undefined) {
		ways = { page: resolve('/(tabs)/routines/[id]', { id }), player: resolve('/play/[id]', { id }) };
		kept.set(id, ways);
	}
	return ways;
}
