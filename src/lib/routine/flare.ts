/**
 * Whether a routine may be done during a flare and in the week after it. Phases 2 and up are for a back that has
 * settled.
 */
export function isForFlare({
	phase,
	notInFlare = false
}: {
	phase: number;
	notInFlare?: boolean | undefined;
}): boolean {
	return phase < 2 && !notInFlare;
}
