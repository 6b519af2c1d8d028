/** Whether a routine may be done during a flare and in the week after it. From phase 2 on, a back has settled. */
export function isForFlare({
	phase,
	notInFlare = false
}: {
	phase: number;
	notInFlare?: boolean | undefined;
}): boolean {
	return phase < 2 && !notInFlare;
}
