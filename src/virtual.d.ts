declare module 'virtual:routine-index' {
	import type { RoutineBundle, RoutineSummary } from '$lib/routine/bundle.ts';

	/** All routines of the app, by id. */
	export const summaries: readonly RoutineSummary[];
	/** Fetches one routine with its exercises. */
	export const loaders: Readonly<Record<string, () => Promise<RoutineBundle>>>;
}

declare module 'virtual:routine-details' {
	import type { StepPicture } from '$lib/figure/step-picture.ts';
	import type { RoutineDetails } from '$lib/routine/bundle.ts';

	/** By routine; `pictures` by exercise, for those that have a pose. */
	export const loaders: Readonly<
		Record<string, () => Promise<RoutineDetails & { readonly pictures: Readonly<Record<string, StepPicture>> }>>
	>;
}

declare module 'virtual:step-drawings' {
	import type { StepDrawing } from '$lib/figure/step-picture.ts';

	/** By exercise, for those of the app that have a pose. */
	export const loaders: Readonly<Record<string, () => Promise<StepDrawing>>>;
}

declare module 'virtual:exercise-index' {
	import type { ExerciseEntry } from '$lib/library/exercise-entry.ts';

	/** All exercises of the app, by id. */
	export const entries: readonly ExerciseEntry[];
	/** Ids of the exercises of each routine, each once, in order. */
	export const exercisesOf: Readonly<Record<string, readonly string[]>>;
}

declare module 'virtual:exercise-pages' {
	import type { ExercisePage } from '$lib/library/exercise-entry.ts';

	/** By exercise. */
	export const loaders: Readonly<Record<string, () => Promise<ExercisePage>>>;
}

declare module 'virtual:articles' {
	import type { Article, ArticleSummary } from '$lib/learn/article.ts';

	/** All articles, in the order to read them. */
	export const articles: readonly ArticleSummary[];
	/** By slug. */
	export const loaders: Readonly<Record<string, () => Promise<Article>>>;
}

declare module 'virtual:figure-stills' {
	/**
	 * Where `exercises/<id>.svg` and `routines/<id>.svg` are, for those that have a pose, `standing.svg` and `resting.svg`; from
	 * the base, with no slash before it.
	 */
	export const folder: string;
}

declare module 'virtual:voice-pack' {
	/** Files of clips (`voice-group.ts`) by group; `path` from the base, with no slash before it. */
	export const groups: Readonly<Record<string, { readonly path: string; readonly bytes: number }>>;
}
