declare module 'virtual:routine-index' {
	import type { RoutineBundle, RoutineSummary } from '$lib/routine/library.ts';

	/** All routines of the app, by id. */
	export const summaries: readonly RoutineSummary[];
	/** Fetches one routine with its exercises. */
	export const loaders: Readonly<Record<string, () => Promise<RoutineBundle>>>;
}
