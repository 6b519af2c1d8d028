/** Positions on the floor. `kneeling` is upright on the knees, but still counts as a floor position (CONTRACT.md). */
export const FLOOR_POSITIONS = ['supine', 'prone', 'side-lying', 'quadruped', 'kneeling', 'long-sitting'] as const;
export const UPRIGHT_POSITIONS = ['seated', 'standing'] as const;
export const POSITIONS = [...FLOOR_POSITIONS, ...UPRIGHT_POSITIONS] as const;

export type Position = (typeof POSITIONS)[number];

export function isOnFloor(position: Position): boolean {
	return (FLOOR_POSITIONS as readonly Position[]).includes(position);
}

/** Seconds to change from one position to another. In phase 0, the first hours of a flare, moving takes longer. */
export function defaultTransitionSeconds(from: Position, to: Position, phase: number): number {
	const isAcute = phase === 0;
	if (from === to) return 8;
	if (isOnFloor(from) !== isOnFloor(to)) return isAcute ? 35 : 25;
	if (!isOnFloor(from)) return 10;
	return isAcute ? 25 : 15;
}

/** Seconds to switch from the left side to the right. */
export function defaultSwitchSeconds(position: Position): number {
	return isOnFloor(position) ? 8 : 6;
}
