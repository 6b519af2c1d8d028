declare module 'virtual:routine-index' {
	import type { RoutineSummary } from '$lib/routine/bundle.ts';

	/** All built-in routines, ordered by id. */
	export const summaries: readonly RoutineSummary[];
}

declare module 'virtual:routine-bundles' {
	import type { RoutineBundle } from '$lib/routine/bundle.ts';

	/** Keyed by routine id. Each loader fetches one routine with its exercises. */
	export const loaders: Readonly<Record<string, () => Promise<RoutineBundle>>>;
}

declare module 'virtual:routine-fits' {
	import type { FitBundle } from '$lib/routine/fit.ts';

	/** Keyed by routine id: the facts that decide how much of a routine is left after it is fitted to a person. */
	export const fits: Readonly<Record<string, FitBundle>>;
}

declare module 'virtual:routine-details' {
	import type { StepPicture } from '$lib/figure/step-picture.ts';
	import type { RoutineDetails } from '$lib/routine/bundle.ts';

	/** Keyed by routine id. `pictures` is keyed by exercise id and has only exercises with a pose. */
	export const loaders: Readonly<
		Record<string, () => Promise<RoutineDetails & { readonly pictures: Readonly<Record<string, StepPicture>> }>>
	>;
}

declare module 'virtual:exercise-index' {
	import type { ExerciseEntry } from '$lib/library/exercise-entry.ts';

	/** All built-in exercises, ordered by id. */
	export const entries: readonly ExerciseEntry[];
	/** The exercise ids of each routine, without duplicates, in order. */
	export const exercisesOf: Readonly<Record<string, readonly string[]>>;
}

declare module 'virtual:exercise-pages' {
	import type { ExercisePage } from '$lib/library/exercise-entry.ts';

	/** Keyed by exercise id. */
	export const loaders: Readonly<Record<string, () => Promise<ExercisePage>>>;
}

declare module 'virtual:articles' {
	import type { Article, ArticleSummary } from '$lib/learn/article.ts';

	/** All articles, in reading order. */
	export const articles: readonly ArticleSummary[];
	/** Keyed by slug. */
	export const loaders: Readonly<Record<string, () => Promise<Article>>>;
}

declare module 'virtual:figure-stills' {
	/**
	 * Folder of the pictures, relative to the base path, with no leading slash. It contains `standing.svg`,
	 * `resting.svg` and the figures of `Feeling`; for each exercise with a pose, `exercises/<id>.svg` and
	 * `steps/<id>.json`; and for each routine that has an exercise with a pose, `routines/<id>.svg`.
	 */
	export const folder: string;
}

declare module 'virtual:voice-pack' {
	/** Clip files (`voice-group.ts`), keyed by group; `path` is relative to the base path, with no leading slash. */
	export const groups: Readonly<Record<string, { readonly path: string; readonly bytes: number }>>;
}
